-- Assignments as administrators work with them: who pays, what is sent to remind, what becomes of the enrolment.

create type payment_status as enum ('NOT_REQUIRED', 'PENDING', 'PAID', 'REFUNDED');

alter table course_assignment
    add column payment_status payment_status not null default 'NOT_REQUIRED',
    add column enrolled       boolean        not null default false;
comment on column course_assignment.payment_status is 'PENDING and REFUNDED give no access to the course.';
comment on column course_assignment.enrolled is 'whether the enrolment was made for this assignment; otherwise it was there before';

-- Lists go by id, the newest first.
create index course_assignment_organization_id_id_idx on course_assignment (organization_id, id);
create index course_assignment_course_id_id_idx on course_assignment (course_id, id);
-- What is looked at to find who is late, or soon will be.
create index course_assignment_deadline_idx on course_assignment (deadline) where status <> 'COMPLETED' and deadline is not null;

alter table enrollment add column access_ended_at timestamptz;
comment on column enrollment.access_ended_at is 'since then the learner may read what was reached, and open nothing';
create index enrollment_course_id_id_idx on enrollment (course_id, id);

-- One mail for each of the days, and again when the deadline has been moved.
create table assignment_reminder (
    assignment_id uuid        not null references course_assignment (id) on delete cascade,
    deadline      timestamptz not null,
    days          integer     not null,
    sent_at       timestamptz not null,
    primary key (assignment_id, deadline, days)
);
comment on column assignment_reminder.days is 'after the deadline; before it when negative';
