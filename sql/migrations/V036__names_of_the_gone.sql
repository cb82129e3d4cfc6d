-- Whoever asks by a name of what is gone is told that it is gone.
create index tombstone_external_ids_idx on tombstone using gin (external_ids jsonb_path_ops) where external_ids <> '{}';
