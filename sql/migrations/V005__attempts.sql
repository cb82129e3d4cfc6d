-- Launch modes, and attempts that come to an end with what they came to.

create type launch_mode as enum ('NORMAL', 'BROWSE', 'REVIEW');

alter table launch_session
    add column mode launch_mode not null default 'NORMAL';
comment on column launch_session.mode is 'BROWSE and REVIEW take no part in the attempt: they change no result';

-- While an attempt is active its lectures say all this themselves.
alter table attempt
    add column progress      integer check (progress between 0 and 100),
    add column scorm_status  text
        check (scorm_status in ('not attempted', 'incomplete', 'completed', 'passed', 'failed')),
    add column score         numeric(5, 2) check (score between 0 and 100),
    add column total_time_cs bigint,
    add column ended_by_id   uuid,
    add column reopened_at   timestamptz;
comment on column attempt.progress is 'as the attempt ended, like the three columns after it; null while it is active';
comment on column attempt.ended_by_id is 'No foreign key: the attempt outlives the account of who ended it.';
comment on column attempt.reopened_at is 'since then a course that is done is open again, not for review alone';

-- What earlier sittings of this attempt have brought: no later one takes it back.
alter table lecture_progress
    add column kept_status text check (kept_status in ('completed', 'passed')),
    add column kept_score  numeric(5, 2) check (kept_score between 0 and 100);
comment on column lecture_progress.kept_status is 'before the current sitting';

-- A relaunch of SCORM 2004 content sets aside as well; what the end of an attempt set aside comes back at reopening.
alter table lecture_history
    add column at_end boolean not null default false;
comment on column lecture_history.at_end is 'set aside by the end of the attempt';

-- What the ended attempts of an enrolment came to, taken together.
create view earlier_attempts as
    select enrollment_id,
           case when bool_or(scorm_status = 'passed') then 'passed'
                when bool_or(scorm_status = 'completed') then 'completed'
           end as best,
           max(score) as score,
           coalesce(sum(total_time_cs), 0)::bigint as total_time_cs
    from attempt
    where state = 'ENDED'
    group by enrollment_id;
