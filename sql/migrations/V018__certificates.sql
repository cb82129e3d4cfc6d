-- Certificates are issued once for a completion, may run out, may be taken back, and count for a year.

alter table course add column certificate_valid_days integer check (certificate_valid_days > 0);
comment on column course.certificate_valid_days is 'how long a certificate counts from the completion on; null for ever';

alter table certificate
    add column generation        integer     not null default 1,
    add column completed_at      timestamptz,
    add column cpd_year          integer,
    add column organization_id   uuid references organization (id) on delete set null,
    add column revoked_at        timestamptz,
    add column revoked_by_id     uuid,
    add column revocation_reason text;
update certificate
set completed_at = issued_at, cpd_year = extract(year from issued_at at time zone 'UTC')::integer;
with numbered as (
    select id, row_number() over (partition by user_id, course_id order by issued_at, id) as generation
    from certificate
)
update certificate c set generation = n.generation from numbered n where n.id = c.id;
alter table certificate
    alter column completed_at set default now(),
    alter column completed_at set not null,
    alter column cpd_year set default extract(year from now() at time zone 'UTC')::integer,
    alter column cpd_year set not null,
    add constraint certificate_user_id_course_id_generation_key unique (user_id, course_id, generation);
comment on column certificate.generation is '1 for the first completion; the next one after that has run out or was taken back';
comment on column certificate.cpd_year is 'year of completed_at, in UTC';
comment on column certificate.organization_id is 'the learner''s organisation at that time, as organization_name';
comment on column certificate.revoked_by_id is 'No foreign key: the entry outlives the account.';

create index certificate_cpd_year_user_id_idx on certificate (cpd_year, user_id) where revoked_at is null;
create index certificate_organization_id_cpd_year_idx on certificate (organization_id, cpd_year);
