package org.lectern.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Enrolments by the million, put into the database at once, and what the database itself copies them out with. */
record FeedRows(DataSource source) {
    static final int ORGANIZATIONS = 100;
    static final int COURSES = 200;

    /** As many in a transaction. */
    private static final int TOGETHER = 20_000;

    void fill(int enrollments) throws SQLException {
        execute("""
                insert into organization (id, name, slug)
                select gen_random_uuid(), 'Organisation ' || n, 'organisation-' || n from generate_series(1, %d) n""".formatted(ORGANIZATIONS));
        execute("""
                insert into course (id, title, slug, status, created_by_id, category_id)
                select gen_random_uuid(), 'Course ' || n, 'course-' || n, 'PUBLISHED', u.id, c.id
                from generate_series(1, %d) n cross join (select id from app_user limit 1) u
                  cross join (select id from category limit 1) c""".formatted(COURSES));
        // Row by row, the triggers would take most of an hour; what they would have written is written at once.
        execute("alter table app_user disable trigger user; alter table enrollment disable trigger user");
        for (int done = 0; done < enrollments; done += TOGETHER) {
            enroll(done, Math.min(enrollments, done + TOGETHER));
        }
        execute("alter table app_user enable trigger user; alter table enrollment enable trigger user");
        execute("vacuum analyze");
    }

    /** A learner takes ten courses; every third enrolment has come to a result. */
    private void enroll(int from, int to) throws SQLException {
        execute("""
                with organizations as (
                  select id, row_number() over (order by id) - 1 as place from organization
                ), learners as (
                  insert into app_user (id, email, name, organization_id)
                  select gen_random_uuid(), 'learner-' || n || '@example.org', 'Learner ' || n, o.id
                  from generate_series(%1$d / 10, %2$d / 10 - 1) n join organizations o on o.place = n %% %3$d
                  returning id, organization_id, substring(email from '[0-9]+')::integer as n
                ), courses as (
                  select id, row_number() over (order by id) - 1 as place from course
                ), enrolled as (
                  insert into enrollment (id, user_id, course_id, progress, scorm_status, scorm_score, scorm_total_time,
                                          completed_at, assigned_at)
                  select gen_random_uuid(), l.id, c.id, case when r then 100 else 40 end,
                         case when r then 'passed' else 'incomplete' end, case when r then 87.5 end, 'PT17M3S',
                         case when r then now() end, now()
                  from learners l cross join generate_series(0, 9) i cross join lateral (select (l.n + i) %% 3 = 0 as r) o
                    join courses c on c.place = (l.n * 10 + i) %% %4$d
                  returning id, user_id
                )
                insert into change (kind, subject_id, organization_id, xid, at)
                select 'ENROLLMENT', e.id, l.organization_id, pg_current_xact_id(), clock_timestamp()
                from enrolled e join learners l on l.id = e.user_id""".formatted(from, to, ORGANIZATIONS, COURSES));
    }

    /** The limit: the rows as they lie there, without looking up what others call them. */
    long copy() throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (
                      select e.id, c.at, e.user_id, e.course_id, c.organization_id, e.scorm_status, e.progress,
                             e.scorm_score, e.scorm_total_time, e.completed_at, e.assigned_at, e.deadline
                      from change c join enrollment e on e.id = c.subject_id
                      where c.kind = 'ENROLLMENT'
                    ) to stdout with (format csv)""", OutputStream.nullOutputStream());
        }
    }

    String organization() throws SQLException {
        return text("select id from organization limit 1");
    }

    String course() throws SQLException {
        return text("select id from course limit 1");
    }

    String learner() throws SQLException {
        return text("select user_id from enrollment limit 1");
    }

    private String text(String query) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
