-- Links by which other systems open courses for people who do not sign in here, and looks at courses that nobody takes.

create table launch_link (
    id              uuid primary key,
    code_hash       text        not null unique,
    enrollment_id   uuid references enrollment on delete cascade,
    course_id       uuid references course on delete cascade,
    organization_id uuid references organization on delete cascade on update cascade,
    lecture_id      uuid references lecture on delete set null,
    mode            launch_mode not null,
    return_url      text,
    made_by_id      uuid        not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    created_at      timestamptz not null default now(),
    check (num_nonnulls(enrollment_id, course_id) = 1)
);
create index launch_link_enrollment_id_idx on launch_link (enrollment_id) where enrollment_id is not null;
create index launch_link_course_id_idx on launch_link (course_id) where course_id is not null;
create index launch_link_organization_id_idx on launch_link (organization_id) where organization_id is not null;
create index launch_link_lecture_id_idx on launch_link (lecture_id) where lecture_id is not null;
create index launch_link_expires_at_idx on launch_link (expires_at);
comment on column launch_link.code_hash is 'SHA-256 of what is in the link';
comment on column launch_link.course_id is 'of a preview, which has no enrolment';
comment on column launch_link.organization_id is 'of who made it: the learner must still be of it; null for the platform';
comment on column launch_link.made_by_id is 'No foreign key: a client or a person. Links of a client that was revoked are of no use.';

-- A look at a course that nobody takes is a session without an attempt: nothing hangs on it, and it records nothing.
alter table launch_session
    alter column attempt_id drop not null,
    add column package_version_id uuid references package_version on delete cascade,
    add column return_url text,
    add constraint launch_session_of_check check (
        num_nonnulls(attempt_id, package_version_id) = 1 and (attempt_id is not null or mode = 'BROWSE'));
create index launch_session_package_version_id_idx on launch_session (package_version_id, created_at)
    where package_version_id is not null;
comment on column launch_session.package_version_id is 'of a look at a course that nobody takes; else the attempt says it';
comment on column launch_session.return_url is 'where the player leads to at its end, if not to the application';
