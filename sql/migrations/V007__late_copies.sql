-- A network may deliver a request late or twice: what tells a copy from something new.

alter table launch_session add column launches integer not null default 0;
comment on column launch_session.launches is 'number of the newest launch of a lecture; a copy that comes late has it or a lower one';

alter table lecture_progress add column digest bigint;
comment on column lecture_progress.digest is 'of the newest commit of that session that was applied here: another may come under its number';
