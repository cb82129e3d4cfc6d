-- Whoever works out anew what an enrolment comes to begins with what it has been worth: the attempt that has completed it may
-- say less by now, where lectures have been added to the course since. What has failed counts for nothing.
create view earlier_results as
    select e.id as enrollment_id,
           case when a.best = 'passed' or c.best = 'passed' then 'passed' else coalesce(a.best, c.best) end as best,
           greatest(a.score, case when c.best is not null then e.scorm_score end) as score,
           coalesce(a.total_time_cs, 0) as total_time_cs
    from enrollment e
        left join earlier_attempts a on a.enrollment_id = e.id,
        lateral (
            select case when e.progress = 100 and e.scorm_status in ('completed', 'passed') then e.scorm_status end as best) c;
