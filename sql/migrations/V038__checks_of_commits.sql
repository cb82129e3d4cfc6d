-- What commits write is checked where it changes.

-- PostgreSQL reads the checks of a table from their text for each statement that writes to it, and commits write to these
-- tables all the time: eight checks took an eighth of all that it does for a commit.
alter table attempt_sequencing
    drop constraint attempt_sequencing_score_check,
    drop constraint attempt_sequencing_kept_status_check,
    drop constraint attempt_sequencing_kept_score_check;
alter table lecture_progress
    drop constraint lecture_progress_kept_status_check,
    drop constraint lecture_progress_kept_score_check;
alter table enrollment
    drop constraint enrollment_progress_check,
    drop constraint enrollment_scorm_status_check,
    drop constraint enrollment_scorm_score_check;

-- Others read enrolments, so those are still checked. Breaks bear the names that they had.
create function check_enrollment(enrolled enrollment) returns void language plpgsql as $$
declare
    broken text := case
        when enrolled.progress not between 0 and 100 then 'progress'
        when enrolled.scorm_status not in ('not attempted', 'incomplete', 'completed', 'passed', 'failed') then 'scorm_status'
        when enrolled.scorm_score not between 0 and 100 then 'scorm_score'
    end;
begin
    if broken is not null then
        raise check_violation using
            table = 'enrollment', column = broken, constraint = 'enrollment_' || broken || '_check',
            message = 'An enrolment cannot have this ' || broken || '.';
    end if;
end
$$;

-- Called where an enrolment is new, or has changed in what is checked or announced.
create or replace function announce_enrollment() returns trigger language plpgsql as $$
begin
    perform check_enrollment(new);
    if tg_op = 'UPDATE' then
        -- Commits come through here: no row is tried to be inserted, and none is written twice.
        update change set xid = pg_current_xact_id(), at = clock_timestamp()
        where kind = 'ENROLLMENT' and subject_id = new.id and xid <> pg_current_xact_id();
        if old.progress is distinct from new.progress or old.scorm_status is distinct from new.scorm_status
            or old.scorm_score is distinct from new.scorm_score then
            -- Until the first attempt ends, it shows what the enrolment has come to.
            update change set xid = pg_current_xact_id(), at = clock_timestamp()
            where kind = 'ATTEMPT' and xid <> pg_current_xact_id()
              and subject_id = (select id from attempt where enrollment_id = new.id and number = 1 and state = 'ACTIVE');
        end if;
    else
        perform announce('ENROLLMENT', new.id, u.organization_id) from app_user u where u.id = new.user_id;
    end if;
    if new.completed_at is not null or new.scorm_status in ('completed', 'passed', 'failed') then
        perform announce('COMPLETION', new.id, u.organization_id) from app_user u where u.id = new.user_id;
    elsif tg_op = 'UPDATE' then
        if old.completed_at is not null or old.scorm_status in ('completed', 'passed', 'failed') then
            perform bury('COMPLETION', new.id, new.user_id, new.course_id);
        end if;
    end if;
    return null;
end
$$;
