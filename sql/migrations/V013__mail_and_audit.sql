-- Mail that nobody took, and an audit trail that is read by many ways.

alter table outgoing_mail add column given_up_at timestamptz;
drop index outgoing_mail_due_at_idx;
create index outgoing_mail_due_at_id_idx on outgoing_mail (due_at, id) where given_up_at is null;
create index outgoing_mail_recipient_idx on outgoing_mail (recipient);
comment on column outgoing_mail.given_up_at is 'since then it is not tried any more';

drop index audit_entry_organization_id_idx;
drop index audit_entry_subject_id_idx;
create index audit_entry_at_id_idx on audit_entry (at, id);
create index audit_entry_organization_id_at_id_idx on audit_entry (organization_id, at, id);
create index audit_entry_subject_id_at_id_idx on audit_entry (subject_id, at, id);
create index audit_entry_actor_id_at_id_idx on audit_entry (actor_id, at, id);
create index audit_entry_action_at_id_idx on audit_entry (action, at, id);
