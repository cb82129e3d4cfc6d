package org.lectern.benchmarks;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lectern.account.SecretToken;

/**
 * A platform of a hundred organisations and five hundred courses, made by PostgreSQL itself. The first organisation has five
 * in a hundred of all learners, the others share the rest; each learner takes three courses, in every state.
 *
 * @param learners all of them; progress comes to about twenty times as many rows
 */
record Population(DataSource source, int learners) {
    private static final int ORGANIZATIONS = 100;
    private static final int COURSES = 500;

    /** Tables of which no query may read every row. */
    private static final String LARGE =
            "'app_user', 'course_assignment', 'enrollment', 'lecture_progress', 'certificate',"
                    + " 'lecture', 'session'";

    /** Once: a data folder that was kept has it already. */
    void make() throws SQLException {
        var made = counts("select 'made', count(*) from organization where slug = 'centre-1'");
        if (requireNonNull(made.get("made")) > 0) {
            return;
        }
        execute("insert into organization (id, name, slug, max_learners)"
                + " select uuidv7(), 'Centre ' || n, 'centre-' || n, 100000 from generate_series(1, " + ORGANIZATIONS
                + ") n");
        execute("""
                insert into app_user (id, email, name, role, organization_id)
                select uuidv7(), 'manager-' || slug || '@example.org', 'Manager of ' || name, 'CORPORATE_ADMIN', id
                from organization""");
        execute("""
                insert into app_user (id, email, name, staff_id, organization_id)
                select uuidv7(), 'learner-' || n || '@example.org', 'Learner ' || md5(n::text), 'S' || n, o.id
                from generate_series(1, %d) n
                  join (select id, row_number() over (order by id) - 1 as place from organization) o
                    on o.place = case when n %% 20 = 0 then 0 else n %% %d end""".formatted(learners, ORGANIZATIONS));
        execute("""
                insert into course (id, title, slug, description, status, published_at, cpd_points, total_lectures,
                                    created_by_id, category_id)
                select uuidv7(), 'Course ' || md5(n::text), 'course-' || n, 'About ' || md5(n::text), 'PUBLISHED', now(),
                       n %% 6, 9, (select id from app_user where role = 'SUPER_ADMIN' limit 1),
                       (select id from category order by id offset n %% 7 limit 1)
                from generate_series(1, %d) n""".formatted(COURSES));
        execute("insert into section (id, title, position, course_id)"
                + " select uuidv7(), 'Section ' || n, n, id from course, generate_series(0, 2) n");
        execute("""
                insert into lecture (id, title, type, position, section_id)
                select uuidv7(), 'Lecture ' || n, (array['VIDEO', 'TEXT', 'QUIZ'])[n + 1]::lecture_type, n, id
                from section, generate_series(0, 2) n""");
        enrollments();
        progress();
        execute("""
                insert into certificate (id, certificate_id, course_name, cpd_points, user_id, course_id, organization_id,
                                         issued_at, completed_at, cpd_year)
                select uuidv7(), 'CERT-2026-' || lpad(row_number() over ()::text, 6, '0'), c.title, c.cpd_points, e.user_id,
                       c.id, u.organization_id, e.completed_at, e.completed_at, extract(year from e.completed_at)::int
                from enrollment e join course c on c.id = e.course_id join app_user u on u.id = e.user_id
                where e.completed_at is not null""");
        execute("vacuum analyze");
    }

    /** Nine lectures a course: how many of them are done decides the rest. */
    private void enrollments() throws SQLException {
        execute("""
                create table done as
                select u.id as user_id, u.organization_id, c.id as course_id, t.lectures,
                       now() - random() * interval '300 days' as at, now() + (random() - 0.7) * interval '200 days' as deadline
                from (select id, organization_id, row_number() over (order by id) as n from app_user where role = 'LEARNER') u
                  cross join generate_series(0, 2) k
                  join (select id, row_number() over (order by id) - 1 as place from course) c
                    on c.place = (u.n * 7 + k * 131) %% %d
                  cross join lateral (
                    select case when r < 0.4 then 9 when r < 0.85 then 4 + (u.n + k) %% 6 else (u.n + k) %% 4 end as lectures
                    from (select random() + 0 * u.n as r) r
                  ) t""".formatted(COURSES));
        execute("""
                insert into enrollment (id, user_id, course_id, progress, scorm_status, scorm_score, scorm_total_time,
                                        last_accessed_at, completed_at, created_at)
                select uuidv7(), user_id, course_id, lectures * 100 / 9,
                       case when lectures = 9 then (array['passed', 'completed'])[1 + (random() * 1)::int]
                            when lectures = 0 then 'not attempted' else (array['incomplete', 'failed'])[1 + (random() * 0.6)::int] end,
                       case when lectures > 5 then (random() * 100)::numeric(5, 2) end,
                       case when lectures > 0 then 'PT' || lectures || 'H' || (random() * 59)::int || 'M12.5S' end,
                       case when lectures > 0 then at end, case when lectures = 9 then at end, at
                from done""");
        execute("""
                insert into course_assignment (id, deadline, status, learner_id, course_id, assigned_by_id, organization_id)
                select uuidv7(), deadline,
                       (case when lectures = 9 then 'COMPLETED' when deadline < now() then 'OVERDUE'
                             when lectures > 0 then 'IN_PROGRESS' else 'ASSIGNED' end)::assignment_status,
                       d.user_id, d.course_id, m.id, d.organization_id
                from done d join app_user m on m.organization_id = d.organization_id and m.role = 'CORPORATE_ADMIN'
                where random() < 0.8""");
    }

    /** Every fourth lesson has two to four kilobytes of suspend data in its row. */
    private void progress() throws SQLException {
        execute("""
                insert into lecture_progress (id, user_id, lecture_id, is_completed, watched_duration, scorm_lesson_status,
                                              scorm_suspend_data, completed_at, total_time_cs)
                select uuidv7(), d.user_id, l.id, true, 240, 'completed',
                       case when l.place % 4 = 1 then repeat(md5(d.at::text), 64 + (random() * 64)::int) end, d.at, 24000
                from done d
                  join (select l.id, s.course_id, s.position * 3 + l.position as place
                        from lecture l join section s on s.id = l.section_id) l
                    on l.course_id = d.course_id and l.place < d.lectures""");
        execute("drop table done");
    }

    /** Cookies of that many people of this role, signed in: spread over all of them, the first included. */
    List<String> signIn(String role, int people) throws SQLException {
        List<String> cookies = new ArrayList<>();
        try (Connection connection = source.getConnection();
                var find = connection.prepareStatement("""
                        select id from (
                          select id, row_number() over (order by id) - 1 as place, count(*) over () as n
                          from app_user where role = ?
                        ) u
                        where place % greatest(n / ?, 1) = 0 limit ?""");
                var insert = connection.prepareStatement("insert into session (id, session_token, user_id, expires)"
                        + " values (uuidv7(), ?, ?, now() + interval '1 day')")) {
            find.setObject(1, role, Types.OTHER);
            find.setInt(2, people);
            find.setInt(3, people);
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    SecretToken token = SecretToken.random();
                    insert.setString(1, token.hash());
                    insert.setObject(2, rows.getObject("id"));
                    insert.executeUpdate();
                    cookies.add("lectern_session=" + token.value());
                }
            }
        }
        return cookies;
    }

    /** How often each large table has been read from end to end so far. Sessions report it as they end. */
    Map<String, Long> sequentialScans() throws SQLException {
        return counts("select relname, seq_scan from pg_stat_user_tables where relname in (" + LARGE + ")");
    }

    Map<String, Long> rows() throws SQLException {
        return counts("select relname, reltuples::bigint from pg_class where relname in (" + LARGE
                + ", 'organization', 'course')");
    }

    private Map<String, Long> counts(String query) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
