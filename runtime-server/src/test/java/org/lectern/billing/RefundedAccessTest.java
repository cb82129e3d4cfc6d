package org.lectern.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A course that is paid, begun and refunded: nobody is late with what is not paid yet, or cannot be opened any more. */
class RefundedAccessTest extends BillingFixture {
    @Test
    void nobodyIsOverdueOnceTheAccessHasEnded() {
        var assigned = assign().text("id");
        pay(assigned).expect(204);
        begin(UUID.fromString(read(assigned).path("enrollmentId").asText()));
        sql("update course_assignment set deadline = now() - interval '1 day' where id = '" + assigned + "'");
        assertTrue(own().path("overdue").asBoolean());
        assertTrue(own().path("resume").isObject());
        assertEquals(1, report().path("overdue").asInt());
        assertEquals("OVERDUE", line().path("timeliness").asText());

        refund(superAdmin, assigned).expect(200);

        assertFalse(own().path("overdue").asBoolean());
        assertTrue(own().path("resume").isNull(), own().toString());
        assertEquals(0, report().path("overdue").asInt());
        assertEquals("NO_DEADLINE", line().path("timeliness").asText());
        assertEquals(
                0,
                admin.get("/api/dashboard/organization")
                        .expect(200)
                        .json()
                        .path("overdueAssignments")
                        .asInt());
    }

    /** Whoever has been let in otherwise meanwhile has no deadline yet. */
    @Test
    void nobodyIsOverdueBeforeThePayment() {
        var assigned = assign().text("id");
        superAdmin
                .post("/api/enrollments", Map.of("userId", learner.id(), "courseId", course))
                .expect(201);
        sql("update course_assignment set deadline = now() - interval '1 day' where id = '" + assigned + "'");

        assertFalse(own().path("overdue").asBoolean());
        assertEquals(0, report().path("overdue").asInt());
        assertEquals("NO_DEADLINE", line().path("timeliness").asText());

        pay(assigned).expect(204);
        sql("update course_assignment set deadline = now() - interval '1 day' where id = '" + assigned + "'");
        assertTrue(own().path("overdue").asBoolean());
    }

    private void begin(UUID enrollment) {
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "incomplete"), true)
                .expect(200);
    }

    private JsonNode own() {
        return server.signedIn(learner)
                .get("/api/dashboard/learner")
                .expect(200)
                .json()
                .path("courses")
                .path(0);
    }

    private JsonNode report() {
        return admin.get("/api/reports/learners")
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private JsonNode line() {
        return admin.get("/api/reports/learners/" + learner.id())
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }
}
