-- Users that are found among many, disabled, and invited.

-- Finds parts of words without reading the whole table.
create extension if not exists pg_trgm;

alter table app_user
    add column disabled_at timestamptz,
    add column sort_name   text generated always as (left(lower(coalesce(nullif(btrim(name), ''), email)), 200)) stored,
    add column search_text text generated always as (lower(coalesce(name, '') || ' ' || email)) stored;
create index app_user_sort_name_id_idx on app_user (sort_name, id);
create index app_user_role_sort_name_id_idx on app_user (role, sort_name, id);
create index app_user_organization_id_sort_name_id_idx on app_user (organization_id, sort_name, id);
create index app_user_learners_idx on app_user (organization_id) where role = 'LEARNER' and disabled_at is null;
create index app_user_search_text_idx on app_user using gin (search_text gin_trgm_ops);
comment on column app_user.disabled_at is 'since then this user cannot sign in, and takes no seat of the organisation';
comment on column app_user.sort_name is 'what lists of users are ordered by';

create index organization_name_id_idx on organization (lower(name), id);

create table invitation (
    id              uuid primary key,
    organization_id uuid        not null references organization on delete cascade,
    email           text        not null,
    name            text,
    job_title       text,
    staff_id        text,
    token_hash      text        not null unique,
    expires_at      timestamptz not null,
    invited_by_id   uuid,
    created_at      timestamptz not null default now(),
    unique (organization_id, email)
);
create index invitation_organization_id_id_idx on invitation (organization_id, id);
create index invitation_email_idx on invitation (email);
comment on table invitation is 'A learner to be. The row is deleted once it is accepted or withdrawn.';
comment on column invitation.token_hash is 'SHA-256 of what the mail''s link carries';
comment on column invitation.invited_by_id is 'No foreign key, as in audit_entry. Null for people who registered themselves: they take a seat only as they accept.';
