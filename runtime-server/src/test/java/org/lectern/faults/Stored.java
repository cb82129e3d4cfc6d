package org.lectern.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.http.Json;

/** What is in the database. */
final class Stored {
    /** Notes each time that a row goes back to an earlier place or number, even if it goes on again afterwards. */
    private static final String WATCH = """
            create table regression (what text not null);
            create function watch_place() returns trigger language plpgsql as $$
            begin
              if substr(new.scorm_lesson_location, 2)::integer < substr(old.scorm_lesson_location, 2)::integer then
                insert into regression values (new.lecture_id || ': ' || old.scorm_lesson_location || ' → '
                  || new.scorm_lesson_location);
              end if;
              return new;
            end $$;
            create trigger watch_place before update on lecture_progress
              for each row execute function watch_place();
            create function watch_sequence() returns trigger language plpgsql as $$
            begin
              if new.last_sequence < old.last_sequence then
                insert into regression values (new.id || ': ' || old.last_sequence || ' → ' || new.last_sequence);
              end if;
              return new;
            end $$;
            create trigger watch_sequence before update on launch_session
              for each row execute function watch_sequence();
            """;

    private final DataSource database;

    Stored(DataSource database) {
        this.database = database;
    }

    void watch() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(WATCH);
        }
    }

    /** How often a row went back. */
    int regressions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from regression");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Each session that was begun, in order → the number of its newest commit. */
    Map<UUID, Integer> launches(UUID enrollment) throws SQLException {
        var launches = new LinkedHashMap<UUID, Integer>();
        query("""
                select s.id, greatest(s.last_sequence, (
                         select coalesce(max(p.sequence), 0) from lecture_progress p where p.session_id = s.id))
                from launch_session s join attempt a on a.id = s.attempt_id
                where a.enrollment_id = ? and s.exchanged_at is not null
                order by s.exchanged_at
                """, enrollment, row -> launches.put(row.getObject(1, UUID.class), row.getInt(2)));
        return launches;
    }

    Map<UUID, Lesson> lessons(UUID enrollment, Standard standard) throws SQLException {
        var lessons = new HashMap<UUID, Lesson>();
        query("""
                select p.lecture_id, p.cmi::text as cmi, p.scorm_lesson_location as location,
                       p.scorm_suspend_data as suspend_data, p.total_time_cs, p.session_time_cs, p.finished,
                       (select coalesce(jsonb_object_agg('cmi.interactions.' || i.position || '.' || e.key, e.value), '{}')
                        from interaction i, jsonb_each(i.elements) e
                        where i.progress_id = p.id)::text as interactions
                from enrollment e
                  join section s on s.course_id = e.course_id
                  join lecture l on l.section_id = s.id
                  join lecture_progress p on p.lecture_id = l.id and p.user_id = e.user_id
                where e.id = ?
                """, enrollment, row -> lessons.put(row.getObject(1, UUID.class), lesson(row, standard)));
        return lessons;
    }

    private static Lesson lesson(ResultSet row, Standard standard) throws SQLException {
        var values = new TreeMap<>(flat(row.getString("cmi")));
        values.putAll(flat(row.getString("interactions")));
        if (row.getString("location") != null) {
            values.put(standard.location(), row.getString("location"));
        }
        if (row.getString("suspend_data") != null) {
            values.put("cmi.suspend_data", row.getString("suspend_data"));
        }
        values.remove(standard.status());
        return new Lesson(
                values,
                row.getLong("total_time_cs"),
                row.getLong("session_time_cs"),
                row.getBoolean("finished"),
                false);
    }

    /** Of the course, as an ISO 8601 duration. */
    String totalTime(UUID enrollment) throws SQLException {
        var time = new String[1];
        query("select scorm_total_time from enrollment where id = ?", enrollment, row -> time[0] = row.getString(1));
        return time[0];
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, UUID id, Row reader) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Map<String, String> flat(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
