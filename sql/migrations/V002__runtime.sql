-- What the run-time adds to the platform's schema: packages and their versions, imports, attempts, launch sessions.

create type import_state as enum ('RUNNING', 'SUCCEEDED', 'FAILED');
create type import_phase as enum ('RECEIVING', 'CHECKING', 'READING', 'STORING', 'DONE');
create type package_standard as enum ('SCORM_12', 'SCORM_2004_2ND', 'SCORM_2004_3RD', 'SCORM_2004_4TH');
create type attempt_state as enum ('ACTIVE', 'ENDED');

-- One uploaded package as a course had it. The archive itself lies in the archive store under its SHA-256.
create table package_version (
    id                  uuid primary key,
    course_id           uuid             not null references course (id) on delete cascade,
    number              integer          not null,
    standard            package_standard not null,
    archive_sha256      text             not null check (archive_sha256 ~ '^[0-9a-f]{64}$'),
    archive_size        bigint           not null,
    manifest_identifier text             not null,
    created_at          timestamptz      not null default now(),
    unique (course_id, number)
);
-- Asked before an archive is deleted: does another version still need it?
create index package_version_archive_sha256_idx on package_version (archive_sha256);

-- What a lecture launches in one version of its package.
create table package_item (
    package_version_id uuid    not null references package_version (id) on delete cascade,
    lecture_id         uuid    not null references lecture (id) on delete cascade,
    identifier         text    not null,
    url                text    not null,
    level              integer not null,
    visible            boolean not null,
    -- launch data of the manifest, as the run-time reads it: masteryScore, dataFromLms, maxTimeAllowed, …
    launch_data        jsonb   not null,
    primary key (package_version_id, lecture_id)
);
create index package_item_lecture_id_idx on package_item (lecture_id);
comment on column package_item.url is 'relative to the package: percent-encoded path, query and fragment';
comment on column package_item.level is 'depth below the section, for display';

create table import_job (
    id             uuid primary key,
    file_name      text         not null,
    state          import_state not null default 'RUNNING',
    phase          import_phase not null default 'RECEIVING',
    bytes_done     bigint       not null default 0,
    bytes_total    bigint,
    -- the advisory lock that the importing process holds while it lives; free means that it died
    owner          bigint       not null,
    -- written before the archive enters the store, so that a crash in between leaves a trace to clean up by
    archive_sha256 text,
    course_id      uuid references course (id) on delete set null,
    standard       package_standard,
    sections       integer,
    lectures       integer,
    oddities       jsonb        not null default '[]',
    error_code     text,
    error_message  text,
    error_place    text,
    created_by_id  uuid references app_user (id) on delete set null,
    started_at     timestamptz  not null default now(),
    finished_at    timestamptz
);
create index import_job_started_at_idx on import_job (started_at desc);
create index import_job_running_idx on import_job (id) where state = 'RUNNING';

-- A learner's way through one version of a course's package.
create table attempt (
    id                 uuid primary key,
    enrollment_id      uuid          not null references enrollment (id) on delete cascade,
    package_version_id uuid          not null references package_version (id),
    number             integer       not null,
    state              attempt_state not null default 'ACTIVE',
    -- the launch session that may commit; a later launch takes its place
    current_session_id uuid,
    started_at         timestamptz   not null default now(),
    ended_at           timestamptz,
    unique (enrollment_id, number)
) with (fillfactor = 80);
create index attempt_package_version_id_idx on attempt (package_version_id);
-- Two first launches at once begin one attempt, not two.
create unique index attempt_enrollment_id_active_idx on attempt (enrollment_id) where state = 'ACTIVE';

-- One opened player. Its commits are numbered; last_sequence is the newest that was applied.
create table launch_session (
    id              uuid primary key,
    attempt_id      uuid        not null references attempt (id) on delete cascade,
    code_hash       text unique,
    code_expires_at timestamptz not null,
    lecture_id      uuid references lecture (id) on delete set null,
    last_sequence   integer     not null default 0,
    created_at      timestamptz not null default now(),
    exchanged_at    timestamptz
) with (fillfactor = 70);
create index launch_session_attempt_id_idx on launch_session (attempt_id);
comment on column launch_session.code_hash is 'SHA-256 of the one-use code; null once it was exchanged';
comment on column launch_session.lecture_id is 'the lecture that the learner asked for, if any';

-- The SCORM data model of the current attempt stands beside the seed's columns, in the same row, so that a commit
-- touches one row. Suspend data, location and lesson status have their columns already and are not repeated in cmi.
alter table lecture_progress
    add column attempt_id          uuid references attempt (id) on delete set null,
    add column cmi                 jsonb   not null default '{}',
    add column score               numeric(5, 2),
    add column total_time_cs       bigint  not null default 0,
    add column session_time_cs     bigint  not null default 0,
    add column finished            boolean not null default false;
create index lecture_progress_attempt_id_idx on lecture_progress (attempt_id);
comment on column lecture_progress.cmi is 'flat map of data-model element to value';
comment on column lecture_progress.score is '0 to 100';
comment on column lecture_progress.total_time_cs is 'hundredths of a second, sessions before the current one';
comment on column lecture_progress.session_time_cs is 'hundredths of a second that the current session reported';
comment on column lecture_progress.finished is 'whether the content ended its session itself (LMSFinish, Terminate)';

-- Interactions have a table of their own: there can be hundreds, and a commit changes a few.
create table interaction (
    attempt_id uuid        not null references attempt (id) on delete cascade,
    lecture_id uuid        not null references lecture (id) on delete cascade,
    position   integer     not null,
    elements   jsonb       not null,
    updated_at timestamptz not null default now(),
    primary key (attempt_id, lecture_id, position)
);
create index interaction_lecture_id_idx on interaction (lecture_id);
comment on column interaction.elements is 'flat map of what stands behind cmi.interactions.n. to its value';

-- What a relaunch sets aside when SCORM 2004 content begins anew: nothing that a learner did is ever lost.
create table lecture_history (
    id         uuid primary key,
    attempt_id uuid        not null references attempt (id) on delete cascade,
    lecture_id uuid        not null references lecture (id) on delete cascade,
    ended_at   timestamptz not null default now(),
    record     jsonb       not null
);
create index lecture_history_attempt_id_lecture_id_idx on lecture_history (attempt_id, lecture_id);
create index lecture_history_lecture_id_idx on lecture_history (lecture_id);
comment on column lecture_history.record is 'the row of lecture_progress as it was, with its interactions';

-- Secrets that every server node shares: the signing key of launch tokens, the key of content addresses.
create table server_secret (
    name       text primary key,
    secret     bytea       not null,
    created_at timestamptz not null default now()
);
