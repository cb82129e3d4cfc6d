-- Sessions that people can tell apart, sign-ins that failed, and pictures of people.

alter table session
    add column created_at   timestamptz not null default now(),
    add column last_seen_at timestamptz not null default now(),
    add column user_agent   text,
    add column address      text;
create index session_expires_idx on session (expires);
comment on column session.session_token is 'SHA-256 of what the cookie carries';
comment on column session.last_seen_at is 'to the minute';
comment on column session.address is 'of the network that signed in';

create index verification_token_expires_idx on verification_token (expires);
comment on column verification_token.identifier is 'the e-mail address';
comment on column verification_token.token is 'SHA-256 of what the mail''s link carries';
create index password_reset_token_expires_idx on password_reset_token (expires);
comment on column password_reset_token.token is 'SHA-256 of what the mail''s link carries';
comment on table password_reset_token is 'Also for addresses that nobody here has: what is asked for them must look the same.';

create table sign_in_failure (
    email_hash text primary key,
    tries      integer     not null,
    last_at    timestamptz not null
);
create index sign_in_failure_last_at_idx on sign_in_failure (last_at);
comment on column sign_in_failure.email_hash is 'SHA-256 of the address that was given, whether somebody has it or not';
comment on column sign_in_failure.tries is 'since the last that was right';

create table profile_image (
    user_id    uuid primary key references app_user on delete cascade,
    media_type text        not null,
    bytes      bytea       not null,
    created_at timestamptz not null default now()
);
comment on table profile_image is 'What app_user.image is the address of.';
