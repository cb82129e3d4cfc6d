-- A submission whose answer was lost is sent again, and is the same try.
alter table quiz_attempt add column submission_id uuid;
comment on column quiz_attempt.submission_id is 'of the sender''s choice; null where none was given';

create unique index quiz_attempt_submission_idx on quiz_attempt (user_id, lecture_id, submission_id)
    where submission_id is not null;
