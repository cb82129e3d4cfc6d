-- Programs that use the interface: OAuth2 clients and API keys, the keys that sign their tokens, and the names that they
-- know things by.

create type client_kind as enum ('OAUTH2', 'API_KEY');

create table api_client (
    id              uuid primary key,
    kind            client_kind not null,
    name            text        not null,
    organization_id uuid references organization on delete cascade on update cascade,
    scopes          text[]      not null,
    secret_hash     text        not null unique,
    secret_prefix   text        not null,
    created_at      timestamptz not null default now(),
    created_by_id   uuid,
    last_used_at    timestamptz,
    revoked_at      timestamptz
);
create index api_client_organization_id_idx on api_client (organization_id, id);
comment on column api_client.organization_id is 'whose data it sees; null for a client of the platform, which sees all';
comment on column api_client.secret_hash is 'SHA-256; the secret itself was shown once';
comment on column api_client.secret_prefix is 'its first characters, to tell one from another';
comment on column api_client.created_by_id is 'No foreign key: the client outlives the account; null for the command line.';
comment on column api_client.last_used_at is 'to the minute';

-- Private keys: no endpoint reads this table.
create table signing_key (
    id         text primary key,
    jwk        text        not null,
    created_at timestamptz not null default now(),
    signs_from timestamptz not null
);
comment on column signing_key.signs_from is 'later than created_at, so that verifiers have the key before they meet its signatures';

create table idempotent_request (
    caller_id    uuid        not null,
    key          text        not null,
    request_hash text        not null,
    begun_at     timestamptz not null default now(),
    status       integer,
    media_type   text,
    location     text,
    body         text,
    primary key (caller_id, key)
);
create index idempotent_request_begun_at_idx on idempotent_request (begun_at);
comment on column idempotent_request.status is 'of the answer, which the rest of the row holds; null while it is being worked out';

create type external_kind as enum ('LEARNER', 'COURSE', 'ENROLLMENT');

-- What other systems call learners, courses and enrolments. Each organisation has names of its own, and so has the platform.
create table external_id (
    kind        external_kind not null,
    realm       uuid          not null,
    external_id text          not null check (length(external_id) between 1 and 255),
    subject_id  uuid          not null,
    primary key (kind, realm, external_id),
    unique (kind, subject_id, realm)
);
comment on column external_id.realm is 'the organisation, or 00000000-0000-0000-0000-000000000000 for the platform';
comment on column external_id.subject_id is 'No foreign key, as it may be of three tables; triggers on these remove the row.';
