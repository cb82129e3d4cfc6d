package org.lectern.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.account.SecretToken;

/**
 * Learners by the thousand, put into the database at once: signing each of them up would take the day.
 *
 * @param vocabulary of the course's content
 */
record Classroom(DataSource source, UUID course, Vocabulary vocabulary) {
    /** Grows to this many enrolments, each with a lesson that was begun. */
    void grow(int enrollments) throws SQLException {
        execute("""
                insert into app_user (id, email, name)
                select gen_random_uuid(), 'learner-' || n || '@example.org', 'Learner ' || n
                from generate_series((select count(*) from app_user where email like 'learner-%%') + 1, %d) n""".formatted(enrollments));
        execute("""
                insert into enrollment (id, user_id, course_id)
                select gen_random_uuid(), u.id, '%s' from app_user u
                where u.email like 'learner-%%'
                on conflict do nothing""".formatted(course));
        execute("""
                insert into lecture_progress (id, user_id, lecture_id, scorm_lesson_status, scorm_lesson_location)
                select gen_random_uuid(), e.user_id, l.id, 'incomplete', 'page-1'
                from enrollment e
                  join (select l.id from lecture l join section s on s.id = l.section_id
                              where s.course_id = '%1$s' order by s.position, l.position limit 1) l
                    on e.course_id = '%1$s'
                on conflict do nothing""".formatted(course));
        execute("analyze");
    }

    /** That many of the learners, signed in. */
    List<Learner.Enrolled> signIn(int learners) throws SQLException {
        List<Learner.Enrolled> signedIn = new ArrayList<>();
        try (Connection connection = source.getConnection();
                var find = connection.prepareStatement(
                        "select id, user_id from enrollment where course_id = ? order by id limit ?");
                var insert = connection.prepareStatement("insert into session (id, session_token, user_id, expires)"
                        + " values (gen_random_uuid(), ?, ?, now() + interval '1 day')")) {
            find.setObject(1, course);
            find.setInt(2, learners);
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    SecretToken token = SecretToken.random();
                    insert.setString(1, token.hash());
                    insert.setObject(2, rows.getObject("user_id"));
                    insert.executeUpdate();
                    signedIn.add(new Learner.Enrolled("lectern_session=" + token.value(), rows.getString("id")));
                }
            }
        }
        return signedIn;
    }

    /** That many players, open. */
    List<Learner> open(LecternProcess server, int learners) throws IOException, SQLException {
        List<Learner> open = new ArrayList<>();
        for (Learner.Enrolled enrolled : signIn(learners)) {
            open.add(launch(server, enrolled, open.size()));
        }
        return open;
    }

    /** @param seed of what the content is going to say */
    Learner launch(LecternProcess server, Learner.Enrolled enrolled, long seed) throws IOException {
        return Learner.launch(server.url(), enrolled, new CommitBody(vocabulary, seed));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
