-- What every administrative act leaves behind, and mail that waits to be sent.

create table audit_entry (
    id              uuid primary key,
    at              timestamptz not null default now(),
    actor_id        uuid,
    organization_id uuid,
    action          text        not null,
    subject_id      uuid        not null,
    details         jsonb       not null
);
create index audit_entry_organization_id_idx on audit_entry (organization_id, id);
create index audit_entry_subject_id_idx on audit_entry (subject_id, id);
comment on column audit_entry.actor_id is 'No foreign key: the entry outlives the account; null for the command line and the server itself.';
comment on column audit_entry.organization_id is 'No foreign key, as above; null for what concerns the platform alone.';
comment on column audit_entry.action is 'what was done to what, such as course.publish';

create table outgoing_mail (
    id         uuid primary key,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    tries      integer     not null default 0,
    failure    text
);
create index outgoing_mail_due_at_idx on outgoing_mail (due_at);
comment on table outgoing_mail is 'A row is deleted once the mail server has taken the mail.';
comment on column outgoing_mail.due_at is 'when it is tried next';
comment on column outgoing_mail.failure is 'what the last try met';
