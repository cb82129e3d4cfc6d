package org.lectern.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.database.Database;

/**
 * A small world at random, but the same for the same seed: organisations with learners, courses, assignments in every state,
 * enrolments with and without them, certificates. Written into the tables as it is, for the figures to be held against.
 */
final class World {
    private static final List<String> STATUSES =
            List.of("not attempted", "incomplete", "completed", "passed", "failed");
    private static final List<String> ASSIGNMENT_STATUSES = List.of("ASSIGNED", "IN_PROGRESS", "OVERDUE");
    private static final List<String> PAYMENTS = List.of("NOT_REQUIRED", "NOT_REQUIRED", "PAID", "PENDING", "REFUNDED");
    private static final List<String> COURSE_STATUSES = List.of("DRAFT", "PUBLISHED", "PUBLISHED", "ARCHIVED");

    private final Connection connection;
    private final Random random;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<UUID> organizations = new ArrayList<>();
    private final List<UUID> courses = new ArrayList<>();
    private final UUID owner;
    private int number;

    private World(Connection connection, long seed, UUID owner) {
        this.connection = connection;
        this.random = new Random(seed);
        this.owner = owner;
    }

    /**
     * @param owner of the courses, and who assigns them
     * @param populated organisations that get learners, beside one that is made; another stays empty
     * @param learner takes some of the courses too
     */
    static void make(Database database, long seed, UUID owner, List<UUID> populated, Person learner) {
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new World(connection, seed, owner).fill(populated, learner);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(List<UUID> populated, Person known) throws SQLException {
        organizations.addAll(populated);
        organizations.add(organization());
        organization();
        for (var i = 0; i < 12; i++) {
            courses.add(course());
        }
        for (var i = 0; i < 90; i++) {
            learner(organizations.get(random.nextInt(organizations.size())));
        }
        learner(null);
        courses(known.id(), known.organizationId());
    }

    private UUID organization() throws SQLException {
        var id = id();
        insert("insert into organization (id, name, slug) values (?, ?, ?)", id, "Centre " + ++number, "c" + number);
        return id;
    }

    private UUID course() throws SQLException {
        var id = id();
        insert(
                "insert into course (id, title, slug, status, cpd_points, created_by_id, category_id)"
                        + " select ?, ?, ?, ?::course_status, ?, ?, id from category limit 1",
                id,
                (random.nextBoolean() ? "course " : "Course ") + ++number,
                "course-" + number,
                COURSE_STATUSES.get(random.nextInt(COURSE_STATUSES.size())),
                random.nextInt(8),
                owner);
        return id;
    }

    private void learner(@Nullable UUID organization) throws SQLException {
        var id = id();
        insert(
                "insert into app_user (id, email, name, staff_id, organization_id, disabled_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                "l" + ++number + "@example.org",
                random.nextInt(5) == 0 ? null : (random.nextInt(9) == 0 ? "=SUM(A1)" : "Learner " + number),
                "S" + number,
                organization,
                random.nextInt(9) == 0 ? now : null,
                past(400));
        courses(id, organization);
    }

    private void courses(UUID id, @Nullable UUID organization) throws SQLException {
        for (var course : courses) {
            if (random.nextInt(3) == 0) {
                takes(id, course, organization);
            }
        }
    }

    private void takes(UUID learner, UUID course, @Nullable UUID organization) throws SQLException {
        var completed = random.nextInt(3) == 0 ? past(60) : null;
        var deadline = random.nextInt(3) == 0 ? null : now.plus(Duration.ofHours(random.nextInt(2_000) - 1_000));
        var assigned = organization != null && random.nextInt(4) != 0;
        if (assigned) {
            insert(
                    "insert into course_assignment (id, deadline, status, learner_id, course_id, assigned_by_id,"
                            + " organization_id, payment_status)"
                            + " values (?, ?, ?::assignment_status, ?, ?, ?, ?, ?::payment_status)",
                    id(),
                    deadline,
                    completed != null ? "COMPLETED" : ASSIGNMENT_STATUSES.get(random.nextInt(3)),
                    learner,
                    course,
                    owner,
                    organization,
                    PAYMENTS.get(random.nextInt(PAYMENTS.size())));
        }
        var begun = completed != null || random.nextBoolean();
        insert(
                "insert into enrollment (id, progress, completed_at, last_accessed_at, deadline, scorm_status, scorm_score,"
                        + " scorm_total_time, created_at, user_id, course_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id(),
                completed != null ? 100 : begun ? random.nextInt(100) : 0,
                completed,
                begun ? past(30) : null,
                assigned ? null : deadline,
                completed != null
                        ? STATUSES.get(2 + random.nextInt(2))
                        : begun ? STATUSES.get(1 + 3 * random.nextInt(2)) : STATUSES.get(0),
                begun && random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(10_001), 2) : null,
                begun ? (random.nextInt(8) == 0 ? "PT0H0M0S" : time()) : null,
                past(90),
                learner,
                course);
        if (completed != null) {
            insert(
                    "insert into certificate (id, certificate_id, issued_at, completed_at, cpd_year, revoked_at,"
                            + " organization_id, course_name, cpd_points, user_id, course_id)"
                            + " select ?, ?, ?, ?, 2026, ?, ?, title, cpd_points, ?, id from course where id = ?",
                    id(),
                    "CERT-2026-" + String.format(Locale.ROOT, "%06d", ++number),
                    completed,
                    completed,
                    random.nextInt(6) == 0 ? now : null,
                    organization,
                    learner,
                    course);
        }
    }

    private String time() {
        return "PT" + random.nextInt(30) + "H" + random.nextInt(60) + "M" + random.nextInt(60) + "."
                + random.nextInt(10) + "S";
    }

    private Instant past(int days) {
        return now.minusSeconds(random.nextInt(days * 86_400));
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                var value = values[i];
                insert.setObject(i + 1, value instanceof Instant instant ? instant.toString() : value);
            }
            insert.executeUpdate();
        }
    }
}
