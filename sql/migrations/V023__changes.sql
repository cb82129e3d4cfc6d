-- What changed, for readers that come back for it. Triggers write it, so that no statement can forget to; their conditions
-- keep it away from commits that change nothing but suspend data, location or time.
--
-- A reader takes what is below the oldest transaction that is still at work (pg_snapshot_xmin), in the order of
-- (xid, subject_id). A transaction that commits late has an xid that no reader has come to yet.

create type change_kind as enum ('ENROLLMENT', 'COMPLETION', 'ATTEMPT', 'LESSON', 'LEARNER', 'COURSE');

-- One row for each subject, at its newest change.
create table change (
    kind            change_kind not null,
    subject_id      uuid        not null,
    organization_id uuid,
    xid             xid8        not null,
    at              timestamptz not null,
    primary key (kind, subject_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index change_kind_xid_idx on change (kind, xid, subject_id);
create index change_organization_idx on change (organization_id, kind, xid, subject_id) where organization_id is not null;
comment on column change.subject_id is 'a LESSON is a row of lecture_progress or of lecture_history';
comment on column change.organization_id is 'the learner''s; null for a course';

-- What readers have to forget: deleted, or gone to another organisation.
create table tombstone (
    kind            change_kind not null,
    subject_id      uuid        not null,
    organization_id uuid,
    moved           boolean     not null default false,
    xid             xid8        not null,
    at              timestamptz not null,
    learner_id      uuid,
    course_id       uuid,
    external_ids    jsonb       not null default '{}',
    unique nulls not distinct (kind, subject_id, organization_id)
);
create index tombstone_kind_xid_idx on tombstone (kind, xid, subject_id);
create index tombstone_organization_idx on tombstone (organization_id, kind, xid, subject_id)
    where organization_id is not null;
create index tombstone_at_idx on tombstone (at);
comment on column tombstone.moved is 'gone for organization_id alone: the platform still has it';
comment on column tombstone.external_ids is 'what the subject was called, by realm';

-- At that time all transactions below that xid had ended: where a reader begins who names a time.
create table change_clock (
    at  timestamptz primary key,
    xid xid8 not null
);

-- A database restored elsewhere counts its transactions from another number: cursors of before are begun anew.
create table change_era (
    single boolean primary key default true check (single),
    era    integer not null default 1
);
insert into change_era default values;

-- Lessons whose session has not ended: a pass announces the time of those that went silent.
create table open_lesson (
    progress_id  uuid primary key references lecture_progress (id) on delete cascade,
    announced_at timestamptz not null
);
comment on column open_lesson.announced_at is 'the lesson''s updated_at when it was announced';

create function announce(announced change_kind, subject uuid, organization uuid) returns void language plpgsql as $$
begin
    insert into change (kind, subject_id, organization_id, xid, at)
    values (announced, subject, organization, pg_current_xact_id(), clock_timestamp())
    on conflict (kind, subject_id) do update
        set xid = excluded.xid, at = excluded.at, organization_id = excluded.organization_id
        -- Unless this transaction has announced it already.
        where change.xid is distinct from excluded.xid or change.organization_id is distinct from excluded.organization_id;
end
$$;

create function bury(buried change_kind, subject uuid, learner uuid, course uuid) returns void language plpgsql as $$
declare
    external external_kind := case when buried in ('LEARNER', 'COURSE', 'ENROLLMENT') then buried::text::external_kind
                                   when buried = 'COMPLETION' then 'ENROLLMENT' end;
    organization uuid;
begin
    delete from change where kind = buried and subject_id = subject returning organization_id into organization;
    if not found then
        return;
    end if;
    insert into tombstone (kind, subject_id, organization_id, xid, at, learner_id, course_id, external_ids)
    select buried, subject, organization, pg_current_xact_id(), clock_timestamp(), learner, course,
           coalesce((select jsonb_object_agg(e.realm, e.external_id) from external_id e
                     where e.kind = external and e.subject_id = subject), '{}')
    on conflict (kind, subject_id, organization_id) do update
        set xid = excluded.xid, at = excluded.at, moved = false, external_ids = excluded.external_ids;
end
$$;

-- ISO 8601 in UTC, as REST says times.
create function iso(at timestamptz) returns text language sql stable as $$
    select replace((at at time zone 'UTC')::text, ' ', 'T') || 'Z'
$$;

-- Enrolments and completions. A completion is an enrolment that has come to a result.

create function announce_enrollment() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        -- Commits come through here: nothing is looked up, and no row is tried to be inserted.
        update change set xid = pg_current_xact_id(), at = clock_timestamp()
        where kind = 'ENROLLMENT' and subject_id = new.id;
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

create trigger enrollment_created after insert on enrollment
    for each row execute function announce_enrollment();
create trigger enrollment_changed after update on enrollment
    for each row when (
        old.progress is distinct from new.progress or old.scorm_status is distinct from new.scorm_status
        or old.scorm_score is distinct from new.scorm_score or old.completed_at is distinct from new.completed_at
        or old.assigned_at is distinct from new.assigned_at or old.assigned_by_id is distinct from new.assigned_by_id
        or old.deadline is distinct from new.deadline or old.access_ended_at is distinct from new.access_ended_at)
    execute function announce_enrollment();

create function bury_enrollment() returns trigger language plpgsql as $$
begin
    perform bury('ENROLLMENT', old.id, old.user_id, old.course_id);
    perform bury('COMPLETION', old.id, old.user_id, old.course_id);
    delete from external_id where kind = 'ENROLLMENT' and subject_id = old.id;
    return old;
end
$$;
create trigger enrollment_deleted before delete on enrollment for each row execute function bury_enrollment();

-- Attempts, and lessons: an attempt's record of one lecture with its interactions.

create function announce_attempt() returns trigger language plpgsql as $$
begin
    perform announce('ATTEMPT', new.id, u.organization_id)
    from enrollment e join app_user u on u.id = e.user_id
    where e.id = new.enrollment_id;
    return null;
end
$$;
create trigger attempt_created after insert on attempt for each row execute function announce_attempt();
create trigger attempt_changed after update on attempt
    for each row when (
        old.state is distinct from new.state or old.progress is distinct from new.progress
        or old.scorm_status is distinct from new.scorm_status or old.score is distinct from new.score
        or old.reopened_at is distinct from new.reopened_at)
    execute function announce_attempt();

create function bury_attempt() returns trigger language plpgsql as $$
begin
    perform bury('ATTEMPT', old.id, null, null);
    return old;
end
$$;
create trigger attempt_deleted before delete on attempt for each row execute function bury_attempt();

-- A commit locks its lesson, then its enrolment, then what is announced: so does this, or the two would wait for each other.
create function announce_lesson(lesson uuid, attempt_of uuid) returns void language plpgsql as $$
declare
    enrollment_of uuid;
    organization uuid;
begin
    select e.id, u.organization_id into enrollment_of, organization
    from attempt a join enrollment e on e.id = a.enrollment_id join app_user u on u.id = e.user_id
    where a.id = attempt_of
    for no key update of e;
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

create function lesson_changed() returns trigger language plpgsql as $$
begin
    if new.session_id is not null and not new.finished then
        insert into open_lesson (progress_id, announced_at) values (new.id, new.updated_at)
        on conflict (progress_id) do update set announced_at = excluded.announced_at;
    else
        delete from open_lesson where progress_id = new.id;
    end if;
    perform announce_lesson(new.id, new.attempt_id);
    return null;
end
$$;
create trigger lesson_created after insert on lecture_progress
    for each row when (new.attempt_id is not null) execute function lesson_changed();
create trigger lesson_changed after update on lecture_progress
    for each row when (
        old.is_completed is distinct from new.is_completed
        or old.scorm_lesson_status is distinct from new.scorm_lesson_status
        or old.session_id is distinct from new.session_id or old.attempt_id is distinct from new.attempt_id
        or new.finished and not old.finished)
    execute function lesson_changed();

create function bury_lesson() returns trigger language plpgsql as $$
begin
    perform bury('LESSON', old.id, null, null);
    return old;
end
$$;
create trigger lesson_deleted before delete on lecture_progress for each row execute function bury_lesson();
create trigger set_aside_deleted before delete on lecture_history for each row execute function bury_lesson();

create function announce_set_aside() returns trigger language plpgsql as $$
begin
    perform announce('LESSON', new.id, u.organization_id)
    from attempt a join enrollment e on e.id = a.enrollment_id join app_user u on u.id = e.user_id
    where a.id = new.attempt_id;
    return null;
end
$$;
create trigger set_aside_created after insert on lecture_history for each row execute function announce_set_aside();

-- Learners. Whoever moves to another organisation takes along what hangs on them.

create function announce_learner() returns trigger language plpgsql as $$
begin
    if new.role = 'LEARNER' then
        perform announce('LEARNER', new.id, new.organization_id);
    else
        perform bury('LEARNER', new.id, new.id, null);
    end if;
    return null;
end
$$;
create trigger learner_created after insert on app_user
    for each row when (new.role = 'LEARNER') execute function announce_learner();
create trigger learner_changed after update on app_user
    for each row when (
        (old.role = 'LEARNER' or new.role = 'LEARNER')
        and (old.email is distinct from new.email or old.name is distinct from new.name
             or old.role is distinct from new.role or old.job_title is distinct from new.job_title
             or old.staff_id is distinct from new.staff_id or old.disabled_at is distinct from new.disabled_at
             or old.organization_id is distinct from new.organization_id))
    execute function announce_learner();

create function move_learner() returns trigger language plpgsql as $$
begin
    -- Commits of the learner wait, rather than meet this half way.
    perform from enrollment where user_id = new.id order by id for no key update;
    with subjects as (
        select 'LEARNER'::change_kind as kind, new.id as subject_id, null::uuid as course_id
        union all
        select k.kind, e.id, e.course_id
        from enrollment e cross join (values ('ENROLLMENT'::change_kind), ('COMPLETION')) k (kind)
        where e.user_id = new.id
        union all
        select 'ATTEMPT', a.id, null from attempt a join enrollment e on e.id = a.enrollment_id where e.user_id = new.id
        union all
        select 'LESSON', p.id, null from lecture_progress p where p.user_id = new.id
        union all
        select 'LESSON', h.id, null
        from lecture_history h join attempt a on a.id = h.attempt_id join enrollment e on e.id = a.enrollment_id
        where e.user_id = new.id
    ), moved as (
        update change c
        set organization_id = new.organization_id, xid = pg_current_xact_id(), at = clock_timestamp()
        from subjects s
        where c.kind = s.kind and c.subject_id = s.subject_id
        returning c.kind, c.subject_id, s.course_id
    ), back as (
        delete from tombstone t using moved m
        where t.kind = m.kind and t.subject_id = m.subject_id and t.organization_id = new.organization_id
    )
    insert into tombstone (kind, subject_id, organization_id, moved, xid, at, learner_id, course_id, external_ids)
    select m.kind, m.subject_id, old.organization_id, true, pg_current_xact_id(), clock_timestamp(), new.id, m.course_id,
           coalesce((select jsonb_object_agg(e.realm, e.external_id) from external_id e
                     where e.kind::text = replace(m.kind::text, 'COMPLETION', 'ENROLLMENT')
                       and e.subject_id = m.subject_id), '{}')
    from moved m
    where old.organization_id is not null
    on conflict (kind, subject_id, organization_id) do update set xid = excluded.xid, at = excluded.at, moved = true;
    return null;
end
$$;
create trigger learner_moved after update on app_user
    for each row when (old.organization_id is distinct from new.organization_id) execute function move_learner();

create function bury_learner() returns trigger language plpgsql as $$
begin
    perform bury('LEARNER', old.id, old.id, null);
    delete from external_id where kind = 'LEARNER' and subject_id = old.id;
    return old;
end
$$;
create trigger learner_deleted before delete on app_user for each row execute function bury_learner();

-- Courses

create function announce_course() returns trigger language plpgsql as $$
begin
    perform announce('COURSE', new.id, null);
    return null;
end
$$;
create trigger course_created after insert on course for each row execute function announce_course();
create trigger course_changed after update on course
    for each row when (
        old.title is distinct from new.title or old.subtitle is distinct from new.subtitle
        or old.description is distinct from new.description or old.slug is distinct from new.slug
        or old.status is distinct from new.status or old.published_at is distinct from new.published_at
        or old.language is distinct from new.language or old.level is distinct from new.level
        or old.cpd_points is distinct from new.cpd_points or old.estimated_hours is distinct from new.estimated_hours
        or old.total_lectures is distinct from new.total_lectures or old.category_id is distinct from new.category_id)
    execute function announce_course();

create function bury_course() returns trigger language plpgsql as $$
begin
    perform bury('COURSE', old.id, null, old.id);
    delete from external_id where kind = 'COURSE' and subject_id = old.id;
    return old;
end
$$;
create trigger course_deleted before delete on course for each row execute function bury_course();

-- A name of another system's own is a change of what it names.

create function announce_external_id() returns trigger language plpgsql as $$
declare
    named external_id := case tg_op when 'DELETE' then old else new end;
begin
    perform announce(c.kind, c.subject_id, c.organization_id)
    from change c
    where c.subject_id = named.subject_id
      and (c.kind::text = named.kind::text or c.kind = 'COMPLETION' and named.kind = 'ENROLLMENT');
    return null;
end
$$;
create trigger external_id_changed after insert or update or delete on external_id
    for each row execute function announce_external_id();

-- What is there already

insert into change (kind, subject_id, organization_id, xid, at)
select 'LEARNER', id, organization_id, pg_current_xact_id(), updated_at from app_user where role = 'LEARNER';
insert into change (kind, subject_id, organization_id, xid, at)
select 'COURSE', id, null, pg_current_xact_id(), updated_at from course;
insert into change (kind, subject_id, organization_id, xid, at)
select 'ENROLLMENT', e.id, u.organization_id, pg_current_xact_id(), e.updated_at
from enrollment e join app_user u on u.id = e.user_id;
insert into change (kind, subject_id, organization_id, xid, at)
select 'COMPLETION', e.id, u.organization_id, pg_current_xact_id(), e.updated_at
from enrollment e join app_user u on u.id = e.user_id
where e.completed_at is not null or e.scorm_status in ('completed', 'passed', 'failed');
insert into change (kind, subject_id, organization_id, xid, at)
select 'ATTEMPT', a.id, u.organization_id, pg_current_xact_id(), coalesce(a.ended_at, a.started_at)
from attempt a join enrollment e on e.id = a.enrollment_id join app_user u on u.id = e.user_id;
insert into change (kind, subject_id, organization_id, xid, at)
select 'LESSON', p.id, u.organization_id, pg_current_xact_id(), p.updated_at
from lecture_progress p join app_user u on u.id = p.user_id
where p.attempt_id is not null;
insert into change (kind, subject_id, organization_id, xid, at)
select 'LESSON', h.id, u.organization_id, pg_current_xact_id(), h.ended_at
from lecture_history h join attempt a on a.id = h.attempt_id join enrollment e on e.id = a.enrollment_id
    join app_user u on u.id = e.user_id;
insert into open_lesson (progress_id, announced_at)
select id, updated_at from lecture_progress where session_id is not null and not finished;
insert into change_clock (at, xid) values (now(), pg_snapshot_xmin(pg_current_snapshot()));
