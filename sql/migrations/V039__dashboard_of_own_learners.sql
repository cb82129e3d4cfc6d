-- An organisation's dashboard counts the assignments of its own learners: with the learner in it, still from indexes alone.
drop index course_assignment_organization_id_status_idx;
create index course_assignment_organization_id_status_idx on course_assignment (organization_id, status, deadline)
    include (payment_status, learner_id);
