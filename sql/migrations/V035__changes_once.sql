-- Readers are told of each subject once, at its newest change, and under the organisation that its learner is of.

-- What is there again is no longer gone: for its organisation the tombstone goes, and where else it was, it has moved away.
create function forget_tombstone() returns trigger language plpgsql as $$
begin
    if exists (select from tombstone where kind = new.kind and subject_id = new.subject_id) then
        delete from tombstone
        where kind = new.kind and subject_id = new.subject_id
          and organization_id is not distinct from new.organization_id;
        update tombstone set moved = true where kind = new.kind and subject_id = new.subject_id and not moved;
    end if;
    return null;
end
$$;
-- Not for rows that are announced anew: those were never gone.
create trigger change_begun after insert on change for each row execute function forget_tombstone();

-- A learner who moves holds the enrolments. They are waited for in one statement, and the organisation is read in the next,
-- which sees what the move has written; together they would see what was there before it. No row for what is deleted.
create function organization_of(enrollment_of uuid) returns setof uuid rows 1 language plpgsql as $$
begin
    perform from enrollment where id = enrollment_of for no key update;
    return query select u.organization_id from enrollment e join app_user u on u.id = e.user_id where e.id = enrollment_of;
end
$$;

create or replace function announce_attempt() returns trigger language plpgsql as $$
begin
    perform announce('ATTEMPT', new.id, o) from organization_of(new.enrollment_id) o;
    return null;
end
$$;

create or replace function announce_lesson(lesson uuid, attempt_of uuid) returns void language plpgsql as $$
declare
    enrollment_of uuid := (select enrollment_id from attempt where id = attempt_of);
    organization uuid;
begin
    select o into organization from organization_of(enrollment_of) o;
    if not found then
        return;
    end if;
    perform announce('LESSON', lesson, organization);
    perform announce('ATTEMPT', attempt_of, organization);
    perform announce('ENROLLMENT', enrollment_of, organization);
    perform announce('COMPLETION', enrollment_of, organization)
    where exists (select from change where kind = 'COMPLETION' and subject_id = enrollment_of);
end
$$;

create or replace function announce_set_aside() returns trigger language plpgsql as $$
begin
    perform announce('LESSON', new.id, o)
    from attempt a cross join lateral organization_of(a.enrollment_id) o
    where a.id = new.attempt_id;
    return null;
end
$$;

create or replace function announce_enrollment() returns trigger language plpgsql as $$
begin
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

-- What is there already: first what a move and a launch that met have left with the former organisation.

with owned as (
    select k.kind, e.id as subject_id, e.user_id
    from enrollment e cross join (values ('ENROLLMENT'::change_kind), ('COMPLETION')) k (kind)
    union all
    select 'ATTEMPT', a.id, e.user_id from attempt a join enrollment e on e.id = a.enrollment_id
    union all
    select 'LESSON', p.id, p.user_id from lecture_progress p
    union all
    select 'LESSON', h.id, e.user_id
    from lecture_history h join attempt a on a.id = h.attempt_id join enrollment e on e.id = a.enrollment_id
), astray as (
    select c.kind, c.subject_id, c.organization_id as former, u.organization_id as present, u.id as learner_id
    from owned o
        join change c on c.kind = o.kind and c.subject_id = o.subject_id
        join app_user u on u.id = o.user_id
    where c.organization_id is distinct from u.organization_id
), left_behind as (
    insert into tombstone (kind, subject_id, organization_id, moved, xid, at, learner_id)
    select kind, subject_id, former, true, pg_current_xact_id(), clock_timestamp(), learner_id
    from astray
    where former is not null
    on conflict (kind, subject_id, organization_id) do update set xid = excluded.xid, at = excluded.at, moved = true
)
update change c
set organization_id = a.present, xid = pg_current_xact_id(), at = clock_timestamp()
from astray a
where c.kind = a.kind and c.subject_id = a.subject_id;

delete from tombstone t using change c
where c.kind = t.kind and c.subject_id = t.subject_id and c.organization_id is not distinct from t.organization_id;

update tombstone t set moved = true
from change c
where c.kind = t.kind and c.subject_id = t.subject_id and not t.moved;
