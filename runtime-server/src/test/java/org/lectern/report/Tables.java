package org.lectern.report;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;

/** The tables as they are, read whole: everything is counted here once more, in Java and from nothing but rows. */
record Tables(
        List<Row> users,
        List<Row> organizations,
        List<Row> courses,
        List<Row> assignments,
        List<Row> enrollments,
        List<Row> certificates) {

    /** Certificates without those that were taken back. */
    static Tables read(Database database) {
        return new Tables(
                rows(database, "app_user"),
                rows(database, "organization"),
                rows(database, "course"),
                rows(database, "course_assignment"),
                rows(database, "enrollment"),
                rows(database, "certificate").stream()
                        .filter(row -> !row.has("revoked_at"))
                        .toList());
    }

    /** One row, by column. */
    record Row(Map<String, Object> columns) {
        UUID id(String column) {
            return (UUID) requireNonNull(columns.get(column));
        }

        /** False where the column is null. */
        boolean is(String column, UUID id) {
            return id.equals(columns.get(column));
        }

        String text(String column) {
            return String.valueOf(columns.get(column));
        }

        int number(String column) {
            return ((Number) requireNonNull(columns.get(column))).intValue();
        }

        boolean has(String column) {
            return columns.get(column) != null;
        }

        @Nullable
        Instant time(String column) {
            return columns.get(column) instanceof Timestamp time ? time.toInstant() : null;
        }

        /** As people see a user. */
        String shownName() {
            return has("name") && !text("name").isEmpty() ? text("name") : text("email");
        }

        Duration spent() {
            return has("scorm_total_time") ? Duration.parse(text("scorm_total_time")) : Duration.ZERO;
        }
    }

    List<Row> learnersOf(UUID organization) {
        return users.stream()
                .filter(user -> user.text("role").equals("LEARNER") && user.is("organization_id", organization))
                .toList();
    }

    List<Row> of(List<Row> table, String column, List<Row> users) {
        var ids = users.stream().map(user -> user.id("id")).toList();
        return table.stream()
                .filter(row -> ids.stream().anyMatch(id -> row.is(column, id)))
                .toList();
    }

    /** An assignment's that waits for its payment is none. */
    Optional<Instant> deadline(Row enrollment) {
        return assignments.stream()
                .filter(row -> !List.of("PENDING", "REFUNDED").contains(row.text("payment_status")))
                .filter(row -> row.is("learner_id", enrollment.id("user_id"))
                        && row.is("course_id", enrollment.id("course_id")))
                .map(row -> row.time("deadline"))
                .filter(time -> time != null)
                .findFirst()
                .or(() -> Optional.ofNullable(enrollment.time("deadline")));
    }

    Row course(UUID id) {
        return courses.stream().filter(row -> row.is("id", id)).findFirst().orElseThrow();
    }

    static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    private static List<Row> rows(Database database, String table) {
        var rows = new ArrayList<Row>();
        try (var connection = database.dataSource().getConnection();
                var select = connection.prepareStatement("select * from " + table + " order by id");
                var result = select.executeQuery()) {
            while (result.next()) {
                var columns = new HashMap<String, Object>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.put(result.getMetaData().getColumnName(i), result.getObject(i));
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
