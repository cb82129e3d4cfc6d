-- A further version of a package may make an asset of what was a SCO. Learners finish on the version that they began with, so
-- that each version says what its items are; the lecture is what the newest makes of it.

alter table package_item add column type lecture_type;
update package_item i set type = l.type from lecture l where l.id = i.lecture_id;
alter table package_item alter column type set not null, add check (type in ('SCO', 'ASSET'));
