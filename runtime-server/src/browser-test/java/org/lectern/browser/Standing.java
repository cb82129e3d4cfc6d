package org.lectern.browser;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lectern.database.Database;

/** An enrolment's row in the database, and those of its lectures in the order of the course. */
record Standing(int progress, String status, BigDecimal score, String totalTime, List<Lesson> lessons) {
    static Standing of(Database database, UUID enrollment) {
        try (var connection = database.dataSource().getConnection()) {
            var lessons = lessons(connection, enrollment);
            try (var statement = prepare(connection, """
                    select progress, scorm_status, scorm_score, scorm_total_time from enrollment where id = ?
                    """, enrollment);
                    var row = statement.executeQuery()) {
                row.next();
                return new Standing(
                        row.getInt("progress"),
                        row.getString("scorm_status"),
                        row.getBigDecimal("scorm_score"),
                        row.getString("scorm_total_time"),
                        lessons);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The lesson at that place, from 0. */
    Lesson lesson(int index) {
        return lessons.get(index);
    }

    private static List<Lesson> lessons(Connection connection, UUID enrollment) throws SQLException {
        var lessons = new ArrayList<Lesson>();
        try (var statement = prepare(connection, """
                select l.title, p.is_completed, p.scorm_lesson_status, p.scorm_lesson_location, p.scorm_suspend_data,
                       p.scorm_session_time, p.score, p.finished, p.cmi::text as cmi,
                       (select coalesce(jsonb_object_agg(i.position, i.elements), '{}')::text
                        from interaction i
                        where i.progress_id = p.id) as interactions
                from enrollment e
                  join section s on s.course_id = e.course_id
                  join lecture l on l.section_id = s.id
                  left join lecture_progress p on p.lecture_id = l.id and p.user_id = e.user_id
                where e.id = ?
                order by s.position, l.position
                """, enrollment);
                var row = statement.executeQuery()) {
            while (row.next()) {
                lessons.add(lesson(row));
            }
        }
        return lessons;
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getString("title"),
                row.getBoolean("is_completed"),
                row.getString("scorm_lesson_status"),
                row.getString("scorm_lesson_location"),
                row.getString("scorm_suspend_data"),
                row.getString("scorm_session_time"),
                row.getBigDecimal("score"),
                row.getBoolean("finished"),
                Lesson.flat(row.getString("cmi")),
                Lesson.byPosition(row.getString("interactions")));
    }

    private static PreparedStatement prepare(Connection connection, String sql, UUID id) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, id);
        return statement;
    }
}
