-- Whoever moves to another organisation takes along what is assigned to them: its admins follow it from then on, and nobody
-- else. Payments stay in the books of the organisation that made them.

-- Named so that it comes after learner_moved: enrolments are locked before assignments, as everywhere.
create function move_assignments() returns trigger language plpgsql as $$
begin
    update course_assignment set organization_id = new.organization_id, updated_at = now()
    where learner_id = new.id and organization_id <> new.organization_id;
    return null;
end
$$;
create trigger learner_moved_assignments after update on app_user
    for each row when (old.organization_id is distinct from new.organization_id and new.organization_id is not null)
    execute function move_assignments();

update course_assignment a
set organization_id = u.organization_id, updated_at = now()
from app_user u
where u.id = a.learner_id and u.organization_id <> a.organization_id;
