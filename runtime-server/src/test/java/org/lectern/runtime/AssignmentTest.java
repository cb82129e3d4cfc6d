package org.lectern.runtime;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;

/** An assignment follows its learner: begun, then completed, be it late. */
class AssignmentTest {
    private static TestServer server;
    private static UUID course;
    private static UUID organization;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        course = server.sampleCourse("allergy-basics-single.zip");
        organization = server.organization("sunshine");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The table of the document. */
    static List<RuleTables.Row> cases() {
        return RuleTables.rows("assignment");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsItsLearner(RuleTables.Row row) throws SQLException {
        var before = requireNonNull(row.get("before"));
        var begun = row.get("a lecture is opened");
        var learner = server.person(Role.LEARNER, organization);
        assign(learner, before);
        var player = server.signedIn(learner).launch(server.enroll(learner, course));
        assertEquals(before, status(learner), "a course that is open is not begun yet");
        player.launch(player.lecture(0)).expect(200);
        assertEquals(begun, status(learner));
        player.commit(player.lecture(0), Map.of("cmi.completion_status", "incomplete"), false)
                .expect(200);
        assertEquals(begun, status(learner));
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        assertEquals(row.get("progress reaches 100"), status(learner));
    }

    @Test
    void anotherLearnersStaysAsItIs() throws SQLException {
        var learner = server.person(Role.LEARNER, organization);
        var other = server.person(Role.LEARNER, organization);
        assign(other, "ASSIGNED");
        var player = server.signedIn(learner).launch(server.enroll(learner, course));
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.success_status", "passed"), true)
                .expect(200);
        assertEquals("ASSIGNED", status(other));
    }

    private static void assign(Person learner, String status) throws SQLException {
        try (var connection = server.database().dataSource().getConnection();
                var insert = connection.prepareStatement("insert into course_assignment"
                        + " (id, learner_id, course_id, assigned_by_id, organization_id, status)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, ?::assignment_status)")) {
            insert.setObject(1, learner.id());
            insert.setObject(2, course);
            insert.setObject(3, learner.id());
            insert.setObject(4, organization);
            insert.setString(5, status);
            insert.execute();
        }
    }

    private static String status(Person learner) throws SQLException {
        try (var connection = server.database().dataSource().getConnection();
                var select = connection.prepareStatement("select status from course_assignment where learner_id = ?")) {
            select.setObject(1, learner.id());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
