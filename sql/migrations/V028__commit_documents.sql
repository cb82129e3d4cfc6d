-- What a commit writes costs less: documents that servers write whole are kept as they come, and suspend data in its row.

-- Read by servers, which write it over at almost every commit: to take JSON apart and sort it costs more than to write it.
alter table attempt_sequencing alter column state type text;
comment on column attempt_sequencing.state is 'JSON: tracking information of the activity tree';

drop view interaction;
alter table interaction_page alter column elements type text;
comment on column interaction_page.elements is
    'JSON: flat map of what stands behind cmi.interactions., such as 12.result, to its value';
create view interaction as
    select p.progress_id, split_part(e.key, '.', 1)::integer as position,
           jsonb_object_agg(substr(e.key, strpos(e.key, '.') + 1), e.value) as elements, max(p.updated_at) as updated_at
    from interaction_page p, jsonb_each(p.elements::jsonb) e
    group by p.progress_id, split_part(e.key, '.', 1)::integer;
comment on view interaction is
    'To be asked for one lesson at a time: joined to many, it would be worked out for all there are.';

-- Up to a page's size, suspend data stays in its row: beside the table it takes a row for every two kilobytes, an entry of an
-- index for each, and as many to be cleared away. Half of a page stays free, so that the next version finds room in it.
alter table lecture_progress set (toast_tuple_target = 8160, fillfactor = 50);
