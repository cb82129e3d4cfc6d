-- A course without a package is taken anew as well. Its first attempt is made when the second begins: until then what its
-- lectures and quizzes have stands in no attempt.

alter table attempt alter column package_version_id drop not null;
comment on column attempt.package_version_id is 'null in a course that has no package; the newest once it has got one';
comment on column quiz_attempt.attempt_id is
    'the attempt at the course; null where the course has no package, until it is begun anew';
