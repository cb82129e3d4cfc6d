-- Figures of a large organisation read thousands of rows: from indexes alone, that costs a fraction. Progress changes a few
-- times in a course, so most of what commits update stays on its page all the same.
create index enrollment_user_id_progress_idx on enrollment (user_id) include (progress);
create index app_user_organization_id_id_idx on app_user (organization_id, id) include (role);
create index certificate_user_id_cpd_year_idx on certificate (user_id, cpd_year) include (cpd_points)
    where revoked_at is null;
create index certificate_organization_id_cpd_year_user_id_idx on certificate (organization_id, cpd_year, user_id)
    include (cpd_points) where revoked_at is null;
