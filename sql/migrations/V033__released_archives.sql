-- Archives whose course is deleted, noted with the deletion: a server that stops before it has deleted a file leaves its name here.
create table released_archive (
    archive_sha256 text primary key
);
