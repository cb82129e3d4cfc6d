-- What a commit writes costs less: interactions a few to a row, and suspend data as it comes.

-- Content that changes interactions changes neighbours: a row for several is found, locked and written once for them all.
alter table interaction rename to former_interaction;
create table interaction_page (
    progress_id uuid        not null references lecture_progress (id) on delete cascade,
    page        integer     not null,
    elements    jsonb       not null,
    updated_at  timestamptz not null default now(),
    primary key (progress_id, page)
) with (fillfactor = 50);
comment on column interaction_page.page is 'the eight interactions from 8 * page on';
comment on column interaction_page.elements is 'flat map of what stands behind cmi.interactions., such as 12.result, to its value';

insert into interaction_page (progress_id, page, elements, updated_at)
select i.progress_id, i.position / 8, jsonb_object_agg(i.position || '.' || e.key, e.value), max(i.updated_at)
from former_interaction i, jsonb_each(i.elements) e
group by i.progress_id, i.position / 8;
drop table former_interaction;

-- To be asked for one lesson at a time: joined to many, it would be worked out for all there are.
create view interaction as
    select p.progress_id, split_part(e.key, '.', 1)::integer as position,
           jsonb_object_agg(substr(e.key, strpos(e.key, '.') + 1), e.value) as elements, max(p.updated_at) as updated_at
    from interaction_page p, jsonb_each(p.elements) e
    group by p.progress_id, split_part(e.key, '.', 1)::integer;

-- Suspend data is rewritten at almost every commit, and most tools compress it themselves. PostgreSQL's own compression costs
-- more than the rest of the write, except for lz4, which not every build has.
do $$
begin
  if not exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
    alter table lecture_progress alter column scorm_suspend_data set storage external;
  end if;
end
$$;
