-- SCORM 2004 sequencing: what a package says of it, and where each attempt stands.

-- Versions imported before this have none; it is read from their archive's manifest when it is first needed.
alter table package_version add column sequencing jsonb;
comment on column package_version.sequencing is 'what the manifest says to sequencing; null for SCORM 1.2';

-- Beside the attempt and not in its row: a launch locks that row before those of its lectures, a commit writes here after
-- having written a lecture, and neither must wait for the other.
create table attempt_sequencing (
    attempt_id  uuid primary key references attempt (id) on delete cascade,
    state       jsonb       not null,
    -- counts every change, so that a commit which was worked out from an older state is worked out again
    version     integer     not null default 0,
    step        integer     not null default 0,
    answer      jsonb,
    status      text,
    progress    integer,
    score       numeric(5, 2) check (score between 0 and 100),
    kept_status text check (kept_status in ('completed', 'passed')),
    kept_score  numeric(5, 2) check (kept_score between 0 and 100),
    updated_at  timestamptz not null default now()
) with (fillfactor = 70);
comment on column attempt_sequencing.state is 'tracking information of the activity tree';
comment on column attempt_sequencing.step is 'number of the newest navigation';
comment on column attempt_sequencing.answer is 'what that led to, for a player that did not hear the answer';
comment on column attempt_sequencing.status is 'what the tree rolls up to; null where the lectures do';
comment on column attempt_sequencing.kept_status is 'what earlier attempts at the root have brought';

-- Global objectives of courses that share them with all other courses of a learner.
create table learner_objective (
    user_id    uuid        not null references app_user (id) on delete cascade,
    -- SHA-256 of target_id, which may be longer than an index takes
    target_key bytea       not null,
    target_id  text        not null,
    objective  jsonb       not null,
    updated_at timestamptz not null default now(),
    primary key (user_id, target_key)
) with (fillfactor = 80);
comment on column learner_objective.target_id is 'the identifier that manifests map objectives to';
