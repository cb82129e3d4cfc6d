-- What other systems are told, and how far the telling has come. Triggers write down events and who is to hear of them, in
-- the transaction that caused them: either both are there or neither.

create type delivery_state as enum ('PENDING', 'DELIVERED', 'DEAD');

create table webhook_endpoint (
    id              uuid primary key,
    organization_id uuid references organization on delete cascade on update cascade,
    url             text        not null,
    description     text,
    events          text[]      not null,
    enabled         boolean     not null default true,
    disabled_reason text,
    secret          text        not null,
    former_secret   text,
    former_until    timestamptz,
    created_at      timestamptz not null default now(),
    created_by_id   uuid
);
create index webhook_endpoint_organization_id_idx on webhook_endpoint (organization_id, id);
comment on column webhook_endpoint.organization_id is 'whose events it hears of; null for those of everybody';
comment on column webhook_endpoint.secret is 'as it is, since every message is signed with it; it was shown once';
comment on column webhook_endpoint.former_secret is 'signs beside the new one until former_until';

create table webhook_event (
    id         bigint generated always as identity primary key,
    message_id uuid        not null default gen_random_uuid(),
    type       text        not null,
    subject_id uuid        not null,
    at         timestamptz not null default clock_timestamp(),
    data       jsonb       not null
);
create index webhook_event_at_idx on webhook_event (at);
comment on column webhook_event.subject_id is 'what the order is kept of: an enrolment, a learner or a course';

-- Numbered under the lock of their subject: what happened to it first has the smaller id.
create table webhook_delivery (
    id           bigint generated always as identity primary key,
    event_id     bigint         not null references webhook_event on delete cascade,
    endpoint_id  uuid           not null references webhook_endpoint on delete cascade,
    subject_id   uuid           not null,
    state        delivery_state not null default 'PENDING',
    tries        integer        not null default 0,
    queued_at    timestamptz    not null default clock_timestamp(),
    due_at       timestamptz    not null default clock_timestamp(),
    leased_until timestamptz,
    ended_at     timestamptz,
    status       integer,
    answer       text,
    failure      text,
    took_ms      integer
) with (fillfactor = 80);
create index webhook_delivery_due_at_idx on webhook_delivery (due_at) where state = 'PENDING';
create index webhook_delivery_subject_idx on webhook_delivery (endpoint_id, subject_id, id) where state = 'PENDING';
create index webhook_delivery_endpoint_idx on webhook_delivery (endpoint_id, id);
create index webhook_delivery_event_id_idx on webhook_delivery (event_id);
comment on column webhook_delivery.leased_until is 'a node is at it until then; past it, the node has died';
comment on column webhook_delivery.status is 'of the last answer, like the columns behind it';

create function emit_event(event_type text, subject uuid, organization uuid, event_data jsonb) returns void
language plpgsql as $$
declare
    hearers uuid[];
    event   bigint;
begin
    select array_agg(w.id) into hearers
    from webhook_endpoint w
    where w.enabled and event_type = any (w.events)
      -- Published courses are everybody's.
      and (w.organization_id is null or w.organization_id = organization or event_type = 'course.published');
    if hearers is null then
        return;
    end if;
    insert into webhook_event (type, subject_id, data) values (event_type, subject, event_data) returning id into event;
    insert into webhook_delivery (event_id, endpoint_id, subject_id) select event, h, subject from unnest(hearers) h;
end
$$;

create function describe_enrollment(e enrollment, organization uuid) returns jsonb language sql stable as $$
    select jsonb_build_object(
        'enrollmentId', e.id, 'learnerId', e.user_id, 'courseId', e.course_id, 'organizationId', organization,
        'status', e.scorm_status, 'progress', e.progress, 'score', e.scorm_score, 'totalTime', e.scorm_total_time,
        'completedAt', iso(e.completed_at))
$$;

create function enrollment_events() returns trigger language plpgsql as $$
declare
    organization uuid;
    described jsonb;
begin
    if not exists (select from webhook_endpoint where enabled) then
        return null;
    end if;
    select organization_id into organization from app_user where id = new.user_id;
    described := describe_enrollment(new, organization);
    if tg_op = 'INSERT' then
        perform emit_event('enrollment.created', new.id, organization, described);
        return null;
    end if;
    if old.scorm_status = 'not attempted' and new.scorm_status <> 'not attempted' then
        perform emit_event('enrollment.started', new.id, organization, described);
    end if;
    if new.progress is distinct from old.progress then
        perform emit_event('enrollment.progressed', new.id, organization, described);
    end if;
    if new.completed_at is not null and old.completed_at is null then
        perform emit_event('enrollment.completed', new.id, organization, described);
    end if;
    if new.scorm_status in ('passed', 'failed') and new.scorm_status <> old.scorm_status then
        perform emit_event('enrollment.' || new.scorm_status, new.id, organization, described);
    end if;
    return null;
end
$$;
create trigger enrollment_events_created after insert on enrollment
    for each row execute function enrollment_events();
create trigger enrollment_events_changed after update on enrollment
    for each row when (
        old.progress is distinct from new.progress or old.scorm_status is distinct from new.scorm_status
        or old.completed_at is distinct from new.completed_at)
    execute function enrollment_events();

create function certificate_events() returns trigger language plpgsql as $$
declare
    enrollment_of uuid;
    organization uuid;
begin
    -- The lock keeps the order with the enrolment's own events.
    select id into enrollment_of from enrollment where user_id = new.user_id and course_id = new.course_id
    for no key update;
    select organization_id into organization from app_user where id = new.user_id;
    perform emit_event('certificate.issued', coalesce(enrollment_of, new.user_id), organization, jsonb_build_object(
        'certificateId', new.certificate_id, 'enrollmentId', enrollment_of, 'learnerId', new.user_id,
        'courseId', new.course_id, 'organizationId', organization, 'courseName', new.course_name,
        'cpdPoints', new.cpd_points, 'issuedAt', iso(new.issued_at), 'expiresAt', iso(new.expires_at)));
    return null;
end
$$;
create trigger certificate_events after insert on certificate for each row execute function certificate_events();

create function learner_events() returns trigger language plpgsql as $$
begin
    perform emit_event('learner.created', new.id, new.organization_id, jsonb_build_object(
        'learnerId', new.id, 'organizationId', new.organization_id, 'email', new.email, 'name', new.name,
        'staffId', new.staff_id));
    return null;
end
$$;
create trigger learner_events after insert on app_user
    for each row when (new.role = 'LEARNER') execute function learner_events();

create function course_events() returns trigger language plpgsql as $$
begin
    perform emit_event('course.published', new.id, null, jsonb_build_object(
        'courseId', new.id, 'title', new.title, 'slug', new.slug, 'publishedAt', iso(new.published_at)));
    return null;
end
$$;
create trigger course_events after update on course
    for each row when (new.status = 'PUBLISHED' and old.status <> 'PUBLISHED') execute function course_events();

create function import_events() returns trigger language plpgsql as $$
begin
    perform emit_event('course.imported', c.id, null, jsonb_build_object(
        'courseId', c.id, 'title', c.title, 'version', new.number, 'standard', new.standard))
    from course c where c.id = new.course_id;
    return null;
end
$$;
create trigger import_events after insert on package_version for each row execute function import_events();
