-- Videos and pictures that are uploaded by themselves. The files lie in the data folder, each under its id.

create table media (
    id            uuid primary key,
    -- in the address that browsers read it by
    key           text        not null unique,
    file_name     text        not null,
    media_type    text        not null,
    size          bigint      not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_by_id uuid references app_user (id) on delete set null,
    created_at    timestamptz not null default now()
);
create index media_created_by_id_idx on media (created_by_id);
comment on column media.key is 'Not secret among those who may see a lecture, and nothing that anybody could guess.';

alter table lecture add column media_id uuid references media (id);
create index lecture_media_id_idx on lecture (media_id) where media_id is not null;
comment on column lecture.media_id is 'the video, where it lies in our own store';
