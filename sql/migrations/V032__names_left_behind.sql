-- Whoever moves to another organisation leaves the names behind that the old one's systems have given: there nobody could
-- read or take them away any more, and they would be free for nobody else. The platform's own names stay.

create function leave_names() returns trigger language plpgsql as $$
begin
    delete from external_id e
    where e.realm = old.organization_id
      and (e.kind = 'LEARNER' and e.subject_id = new.id
           or e.kind = 'ENROLLMENT' and e.subject_id in (select id from enrollment where user_id = new.id));
    return null;
end
$$;
-- Triggers of an event fire in the order of their names: learner_moved has written down before what was called how.
create trigger learner_names_left after update of organization_id on app_user
    for each row when (old.organization_id is distinct from new.organization_id) execute function leave_names();

delete from external_id e using app_user u
where e.kind = 'LEARNER' and e.subject_id = u.id
  and e.realm <> '00000000-0000-0000-0000-000000000000' and e.realm is distinct from u.organization_id;

delete from external_id e using enrollment n, app_user u
where e.kind = 'ENROLLMENT' and e.subject_id = n.id and n.user_id = u.id
  and e.realm <> '00000000-0000-0000-0000-000000000000' and e.realm is distinct from u.organization_id;
