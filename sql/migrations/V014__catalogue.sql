-- The catalogue by filter and page, and native lectures beside those of packages.

-- As the words stand, for those who are typing one; and by their stems, for those who look for a topic.
alter table course add column search tsvector generated always as (
  setweight(to_tsvector('simple', left(title, 1000)), 'A')
  || to_tsvector('simple', left(coalesce(subtitle, '') || ' ' || coalesce(description, ''), 20000))
  || to_tsvector('english', left(title || ' ' || coalesce(subtitle, '') || ' ' || coalesce(description, ''), 20000))
) stored;
create index course_search_idx on course using gin (search);
-- Lists go by id, the newest first: ids are made in the order of time.
create index course_status_id_idx on course (status, id);
create index course_category_id_id_idx on course (category_id, id);

-- What counts for a learner who takes that version of a course's package: its items, and every native lecture.
create view counted_lecture as
    select package_version_id, lecture_id, false as native
    from package_item
    union all
    select v.id, l.id, true
    from package_version v
        join section s on s.course_id = v.course_id
        join lecture l on l.section_id = s.id and l.type in ('VIDEO', 'TEXT', 'QUIZ');

create table quiz_attempt (
    id           uuid primary key,
    user_id      uuid        not null references app_user (id) on delete cascade,
    lecture_id   uuid        not null references lecture (id) on delete cascade,
    attempt_id   uuid references attempt (id) on delete cascade,
    number       integer     not null,
    answers      jsonb       not null,
    results      jsonb       not null,
    score        numeric(5, 2) check (score between 0 and 100),
    passed       boolean     not null,
    submitted_at timestamptz not null default now(),
    unique (user_id, lecture_id, number)
);
create index quiz_attempt_lecture_id_idx on quiz_attempt (lecture_id);
create index quiz_attempt_attempt_id_idx on quiz_attempt (attempt_id);
comment on table quiz_attempt is 'What learners have submitted, and how it was graded by the quiz as it was then.';
comment on column quiz_attempt.attempt_id is 'the attempt at the course; null where the course has no package';
comment on column quiz_attempt.score is '0 to 100; null for a quiz of open questions only';
