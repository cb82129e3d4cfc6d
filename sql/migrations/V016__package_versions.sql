-- Further versions of the package of a course that learners are taking.

alter table import_job add column changes jsonb;
comment on column import_job.changes is 'what a further version changed in its course; null for a first one';

-- What a course consists of for who begins it now: its native lectures, and those of the newest version of its package.
-- Lectures that only earlier versions have stay for the attempts that are on those.
create view current_lecture as
    select l.id as lecture_id, l.section_id, s.course_id
    from lecture l join section s on s.id = l.section_id
    where l.type in ('VIDEO', 'TEXT', 'QUIZ')
      or exists (
        select from package_item i
        where i.lecture_id = l.id and i.package_version_id = (
          select v.id from package_version v where v.course_id = s.course_id order by v.number desc limit 1))
      -- Before its package is there: within the transaction that creates both.
      or not exists (select from package_version v where v.course_id = s.course_id);
