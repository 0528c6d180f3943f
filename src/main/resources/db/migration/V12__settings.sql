-- The record is read by what it was done to, by whom, and what was done; newest first.
create index audit_entry_by_subject on audit_entry (subject, position);
create index audit_entry_by_actor on audit_entry (actor, position);
create index audit_entry_by_action on audit_entry (action, position);
create index audit_entry_by_time on audit_entry (recorded_at);
