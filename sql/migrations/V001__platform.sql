-- The platform: accounts, organisations, the catalogue, assignments, enrolments, progress, certificates.
--
-- Ids are UUIDs of version 7, made by the application. Constraints and indexes carry PostgreSQL's own names
-- (<table>_<columns>_key, _fkey, _idx, _check), which the application maps to its error codes: never rename one.
-- updated_at is kept by the statements, not by triggers.
--
-- Some indexes repeat a unique constraint (email, slug, certificate_id) or its first column. They belong to the schema
-- as other tools know it and are kept for that reason alone.

create type user_role as enum ('LEARNER', 'CORPORATE_ADMIN', 'SUPER_ADMIN');
create type course_level as enum ('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'ALL_LEVELS');
create type course_status as enum ('DRAFT', 'PUBLISHED', 'ARCHIVED');
create type lecture_type as enum ('VIDEO', 'TEXT', 'QUIZ', 'SCO', 'ASSET');
create type assignment_status as enum ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'OVERDUE');

create table organization (
  id                 uuid        primary key,
  name               text        not null,
  slug               text        not null unique,
  contact_name       text,
  contact_email      text,
  phone              text,
  address            text,
  license_number     text,
  max_learners       integer     not null default 50 check (max_learners >= 0),
  billing_enabled    boolean     not null default false,
  stripe_customer_id text        unique,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create index on organization (slug);

create table app_user (
  id              uuid        primary key,
  email           text        not null unique,
  email_verified  timestamptz,
  password        text,
  name            text,
  image           text,
  bio             text,
  role            user_role   not null default 'LEARNER',
  job_title       text,
  staff_id        text,
  organization_id uuid        references organization on delete set null on update cascade,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index on app_user (email);
create index on app_user (role);
create index on app_user (organization_id);
comment on table app_user is 'The model User: "user" is a reserved word.';
comment on column app_user.password is 'A hash that names its own algorithm and parameters; null when only other providers sign this user in.';
comment on column app_user.organization_id is 'Null for a SUPER_ADMIN.';

create table category (
  id          uuid        primary key,
  name        text        not null unique,
  slug        text        not null unique,
  description text,
  icon        text,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index on category (slug);

create table course (
  id                uuid          primary key,
  title             text          not null,
  slug              text          not null unique,
  subtitle          text,
  description       text,
  thumbnail         text,
  price_sgd         numeric(10,2) not null default 60 check (price_sgd >= 0),
  cpd_points        integer       not null default 0 check (cpd_points >= 0),
  estimated_hours   numeric(4,1)  not null default 2 check (estimated_hours >= 0),
  scorm_version     text          not null default '2.0',
  level             course_level  not null default 'ALL_LEVELS',
  language          text          not null default 'English',
  learning_outcomes text[]        not null default '{}',
  status            course_status not null default 'DRAFT',
  published_at      timestamptz,
  total_duration    integer       not null default 0,
  total_lectures    integer       not null default 0,
  created_at        timestamptz   not null default now(),
  updated_at        timestamptz   not null default now(),
  created_by_id     uuid          not null references app_user on delete restrict on update cascade,
  category_id       uuid          not null references category on delete restrict on update cascade
);
create index on course (slug);
create index on course (created_by_id);
create index on course (category_id);
create index on course (status);
comment on column course.total_duration is 'Seconds; follows the lectures, as total_lectures does.';

create table section (
  id          uuid        primary key,
  title       text        not null,
  description text,
  position    integer     not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  course_id   uuid        not null references course on delete cascade on update cascade
);
create index on section (course_id);
create index on section (position);

create table lecture (
  id              uuid         primary key,
  title           text         not null,
  description     text,
  type            lecture_type not null default 'VIDEO',
  position        integer      not null,
  video_url       text,
  video_duration  integer,
  video_public_id text,
  content         text,
  created_at      timestamptz  not null default now(),
  updated_at      timestamptz  not null default now(),
  section_id      uuid         not null references section on delete cascade on update cascade
);
create index on lecture (section_id);
create index on lecture (position);
comment on column lecture.video_duration is 'Seconds.';
comment on column lecture.video_public_id is 'The name that the media host knows the video by.';
comment on column lecture.content is 'Sanitised HTML of a TEXT, JSON of a QUIZ.';

create table course_assignment (
  id                uuid              primary key,
  deadline          timestamptz,
  status            assignment_status not null default 'ASSIGNED',
  assigned_at       timestamptz       not null default now(),
  notes             text,
  stripe_session_id text,
  learner_id        uuid              not null references app_user on delete cascade on update cascade,
  course_id         uuid              not null references course on delete cascade on update cascade,
  assigned_by_id    uuid              not null references app_user on delete restrict on update cascade,
  organization_id   uuid              not null references organization on delete restrict on update cascade,
  created_at        timestamptz       not null default now(),
  updated_at        timestamptz       not null default now(),
  unique (learner_id, course_id)
);
create index on course_assignment (learner_id);
create index on course_assignment (course_id);
create index on course_assignment (organization_id);
create index on course_assignment (status);
comment on column course_assignment.stripe_session_id is 'The checkout session that pays for this assignment, where the organisation is billed.';

-- Every commit of a learner updates a row of the next two tables. Free room on each page, and no index on a column
-- that changes, let PostgreSQL put the new row version beside the old one without touching an index.
create table enrollment (
  id                 uuid         primary key,
  progress           integer      not null default 0 check (progress between 0 and 100),
  completed_at       timestamptz,
  last_accessed_at   timestamptz,
  assigned_by_id     uuid,
  assigned_at        timestamptz,
  deadline           timestamptz,
  scorm_status       text         not null default 'not attempted'
    check (scorm_status in ('not attempted', 'incomplete', 'completed', 'passed', 'failed')),
  scorm_score        numeric(5,2) check (scorm_score between 0 and 100),
  scorm_total_time   text,
  scorm_suspend_data text,
  created_at         timestamptz  not null default now(),
  updated_at         timestamptz  not null default now(),
  user_id            uuid         not null references app_user on delete cascade on update cascade,
  course_id          uuid         not null references course on delete cascade on update cascade,
  unique (user_id, course_id)
) with (fillfactor = 70);
create index on enrollment (user_id);
create index on enrollment (course_id);
comment on column enrollment.progress is 'Per cent of the lectures that are completed.';
comment on column enrollment.assigned_by_id is 'No foreign key: the enrolment outlives the account of who assigned it.';
comment on column enrollment.scorm_total_time is 'ISO 8601 duration.';

create table lecture_progress (
  id                    uuid        primary key,
  is_completed          boolean     not null default false,
  watched_duration      integer     not null default 0,
  last_position         integer     not null default 0,
  scorm_lesson_status   text,
  scorm_session_time    text,
  scorm_lesson_location text,
  scorm_suspend_data    text,
  completed_at          timestamptz,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  user_id               uuid        not null references app_user on delete cascade on update cascade,
  lecture_id            uuid        not null references lecture on delete cascade on update cascade,
  unique (user_id, lecture_id)
) with (fillfactor = 70);
create index on lecture_progress (user_id);
create index on lecture_progress (lecture_id);
comment on column lecture_progress.watched_duration is 'Seconds.';
comment on column lecture_progress.last_position is 'Seconds: where the video resumes.';

-- Suspend data is rewritten at almost every commit, and the default compression (pglz) is slow. Not every build of
-- PostgreSQL has lz4.
do $$
begin
  if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
    alter table enrollment alter column scorm_suspend_data set compression lz4;
    alter table lecture_progress alter column scorm_suspend_data set compression lz4;
  end if;
end
$$;

create table certificate (
  id                uuid        primary key,
  certificate_id    text        not null unique,
  issued_at         timestamptz not null default now(),
  course_name       text        not null,
  organization_name text,
  cpd_points        integer     not null default 0,
  expires_at        timestamptz,
  user_id           uuid        not null references app_user on delete cascade on update cascade,
  course_id         uuid        not null
);
create index on certificate (user_id);
create index on certificate (certificate_id);
comment on column certificate.certificate_id is 'What people read and verify: CERT-YYYY-XXXXXX.';
comment on column certificate.course_name is 'Copied at issue, as are organization_name and cpd_points.';
comment on column certificate.course_id is 'No foreign key: a certificate outlives its course.';

create table account (
  id                  uuid    primary key,
  user_id             uuid    not null references app_user on delete cascade on update cascade,
  type                text    not null,
  provider            text    not null,
  provider_account_id text    not null,
  refresh_token       text,
  access_token        text,
  expires_at          integer,
  token_type          text,
  scope               text,
  id_token            text,
  session_state       text,
  unique (provider, provider_account_id)
);
create index on account (user_id);
comment on table account is 'A user''s identity at an external provider.';
comment on column account.expires_at is 'When access_token expires: seconds since 1970.';

create table session (
  id            uuid        primary key,
  session_token text        not null unique,
  user_id       uuid        not null references app_user on delete cascade on update cascade,
  expires       timestamptz not null
);
create index on session (user_id);

create table verification_token (
  identifier text        not null,
  token      text        not null unique,
  expires    timestamptz not null,
  unique (identifier, token)
);

create table password_reset_token (
  id         uuid        primary key,
  email      text        not null,
  token      text        not null unique,
  expires    timestamptz not null,
  created_at timestamptz not null default now()
);
create index on password_reset_token (email);

insert into category (id, name, slug) values
  ('01900000-0000-7000-8000-000000000001', 'Child Development', 'child-development'),
  ('01900000-0000-7000-8000-000000000002', 'Health & Safety', 'health-safety'),
  ('01900000-0000-7000-8000-000000000003', 'Nutrition & Wellness', 'nutrition-wellness'),
  ('01900000-0000-7000-8000-000000000004', 'Curriculum Planning', 'curriculum-planning'),
  ('01900000-0000-7000-8000-000000000005', 'Special Needs', 'special-needs'),
  ('01900000-0000-7000-8000-000000000006', 'Parent Communication', 'parent-communication'),
  ('01900000-0000-7000-8000-000000000007', 'Regulatory Compliance', 'regulatory-compliance');
