-- Imports that other systems ask for.

alter table import_job add column url text;
alter table import_job add column external_id text;
comment on column import_job.url is 'where the package was fetched from, without its query, which may be a secret; null for an upload';
comment on column import_job.external_id is 'what whoever asked for the import calls the course';
