-- Commits of many learners are written by one statement, without reading first: the row of a lesson says itself which
-- session may write to it and what it has written.
alter table lecture_progress
    add column session_id uuid,
    add column sequence   integer not null default 0,
    add column version    integer not null default 0;
comment on column lecture_progress.session_id is 'the launch session that may commit; null once a later one took over';
comment on column lecture_progress.sequence is 'number of the newest commit of that session that was applied here';

update lecture_progress p
set session_id = a.current_session_id, sequence = s.last_sequence
from attempt a join launch_session s on s.id = a.current_session_id
where a.id = p.attempt_id and a.state = 'ACTIVE';
comment on column lecture_progress.version is 'counts every change of the row that a commit must know of';
comment on column launch_session.last_sequence is 'the newest commit that was applied before the session was replaced';

-- An interaction hangs on its lesson's row, which the same statement has just locked: a reference to the lecture would
-- have every learner of a course lock one and the same row.
alter table interaction rename to former_interaction;
create table interaction (
    progress_id uuid        not null references lecture_progress (id) on delete cascade,
    position    integer     not null,
    elements    jsonb       not null,
    updated_at  timestamptz not null default now(),
    primary key (progress_id, position)
) with (fillfactor = 80);
comment on column interaction.elements is 'flat map of what stands behind cmi.interactions.n. to its value';
insert into interaction (progress_id, position, elements, updated_at)
select p.id, i.position, i.elements, i.updated_at
from former_interaction i
    join lecture_progress p on p.attempt_id = i.attempt_id and p.lecture_id = i.lecture_id;
drop table former_interaction;
