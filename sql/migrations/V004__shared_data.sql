-- adl.data of SCORM 2004 4th edition: data that the activities of an attempt share, or all that a learner ever takes.
create table shared_data (
    -- the attempt, or the learner's own id for what outlives it
    scope_id   uuid        not null,
    -- SHA-256 of target_id, which may be longer than an index takes
    target_key bytea       not null,
    user_id    uuid        not null references app_user (id) on delete cascade,
    attempt_id uuid references attempt (id) on delete cascade,
    target_id  text        not null,
    store      text        not null,
    updated_at timestamptz not null default now(),
    primary key (scope_id, target_key),
    check (scope_id = coalesce(attempt_id, user_id))
) with (fillfactor = 80);
create index shared_data_user_id_idx on shared_data (user_id);
create index shared_data_attempt_id_idx on shared_data (attempt_id) where attempt_id is not null;
comment on column shared_data.target_id is 'the identifier that manifests map activities to';
comment on column shared_data.attempt_id is 'null where the manifest says that the data is global to the system';
