-- What the endpoints are tried on. Every :name is an id of this world alone, and may be used in endpoints.txt.

insert into organization (id, name, slug) values
  (':organization', 'Sunshine', 'sunshine-:organization'),
  (':otherOrganization', 'Explorers', 'explorers-:otherOrganization'),
  (':emptyOrganization', 'Nobody', 'nobody-:emptyOrganization');

insert into app_user (id, email, name, role, organization_id) values
  (':superAdmin', 'super-:superAdmin@example.org', 'Super', 'SUPER_ADMIN', null),
  (':admin', 'admin-:admin@example.org', 'Admin', 'CORPORATE_ADMIN', ':organization'),
  (':otherAdmin', 'admin-:otherAdmin@example.org', 'Other admin', 'CORPORATE_ADMIN', ':otherOrganization'),
  (':learner', 'learner-:learner@example.org', 'Learner', 'LEARNER', ':organization'),
  (':newLearner', 'learner-:newLearner@example.org', 'New learner', 'LEARNER', ':organization'),
  (':otherLearner', 'learner-:otherLearner@example.org', 'Other learner', 'LEARNER', ':otherOrganization');

insert into session (id, session_token, user_id, expires) values
  (':superAdminSession', encode(sha256(':SUPER_ADMIN_TOKEN'), 'hex'), ':superAdmin', now() + interval '1 day'),
  (':adminSession', encode(sha256(':ADMIN_TOKEN'), 'hex'), ':admin', now() + interval '1 day'),
  (':otherAdminSession', encode(sha256(':OTHER_ADMIN_TOKEN'), 'hex'), ':otherAdmin', now() + interval '1 day'),
  (':learnerSession', encode(sha256(':LEARNER_TOKEN'), 'hex'), ':learner', now() + interval '1 day'),
  (':otherLearnerSession', encode(sha256(':OTHER_LEARNER_TOKEN'), 'hex'), ':otherLearner', now() + interval '1 day');

insert into category (id, name, slug) values (':category', 'Category :category', 'category-:category');
insert into course (id, title, slug, description, status, published_at, total_lectures, created_by_id, category_id) values
  (':course', 'A course', 'course-:course', 'About it', 'PUBLISHED', now(), 1, ':superAdmin',
   '01900000-0000-7000-8000-000000000001'),
  (':newCourse', 'Another', 'course-:newCourse', 'About it', 'PUBLISHED', now(), 1, ':superAdmin',
   '01900000-0000-7000-8000-000000000001'),
  (':draft', 'A draft', 'course-:draft', 'About it', 'DRAFT', null, 1, ':superAdmin',
   '01900000-0000-7000-8000-000000000001');
insert into section (id, title, position, course_id) values
  (':section', 'A section', 0, ':course'),
  (':newCourseSection', 'A section', 0, ':newCourse'),
  (':draftSection', 'A section', 0, ':draft');
insert into lecture (id, title, type, position, content, section_id) values
  (':lecture', 'A lecture', 'TEXT', 0, '<p>Text</p>', ':section'),
  (':newCourseLecture', 'A lecture', 'TEXT', 0, '<p>Text</p>', ':newCourseSection'),
  (':draftLecture', 'A lecture', 'TEXT', 0, '<p>Text</p>', ':draftSection');

insert into enrollment (id, user_id, course_id) values
  (':enrollment', ':learner', ':packagedCourse'),
  (':assignedEnrollment', ':learner', ':course');
insert into attempt (id, enrollment_id, package_version_id, number)
  select ':attempt', ':enrollment', id, 1 from package_version where course_id = ':packagedCourse';
insert into course_assignment (id, learner_id, course_id, assigned_by_id, organization_id, enrolled) values
  (':assignment', ':learner', ':course', ':admin', ':organization', true);
insert into certificate (id, certificate_id, course_name, user_id, course_id, organization_id, completed_at, cpd_year) values
  (':certificate', 'CERT-2026-' || upper(md5(':certificate')), 'A course', ':learner', ':course',
   ':organization', now(), 2026);

insert into import_job (id, file_name, state, phase, owner, created_by_id, finished_at) values
  (':import', 'package.zip', 'SUCCEEDED', 'DONE', 0, ':superAdmin', now());
insert into media (id, key, file_name, media_type, size, sha256) values
  (':media', ':media', 'video.mp4', 'video/mp4', 1, encode(sha256(':media'), 'hex'));

insert into invitation (id, organization_id, email, token_hash, expires_at) values
  (':invitation', ':organization', 'invited-:invitation@example.org', ':invitation', now() + interval '1 day');
insert into profile_image (user_id, media_type, bytes) values (':learner', 'image/png', '\x00');

insert into api_client (id, kind, name, organization_id, scopes, secret_hash, secret_prefix) values
  (':client', 'API_KEY', 'A system', ':organization', '{completions:read}', ':client', 'lk_');
insert into webhook_endpoint (id, organization_id, url, events, secret) values
  (':webhook', ':organization', 'http://127.0.0.1:9/', '{}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
