package org.lectern.assignment;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.testing.ApiClient;

/** What is assigned to a learner who moves to another organisation: the new one's to manage, and out of the old one's reach. */
class MovedLearnerTest extends AssignmentFixture {
    private static UUID explorers;

    @BeforeAll
    static void elsewhere() {
        explorers = server.organization("explorers");
    }

    @Test
    void assignmentsGoWithTheLearner() {
        var id = assign();
        outOfReach(otherAdmin, id);

        move(explorers);

        outOfReach(admin, id);
        var moved = otherAdmin.get("/api/assignments/" + id).expect(200);
        assertEquals(explorers, moved.id("organizationId"));
        assertTrue(moved.json().path("enrollmentId").isTextual(), "nobody has taken it away");
        assertEquals(1, listed(otherAdmin));
        assertEquals(
                "DUPLICATE_ASSIGNMENT",
                otherAdmin.post("/api/assignments", assignment()).expect(409).code());
        assertEquals(
                "Kept",
                otherAdmin
                        .put("/api/assignments/" + id, Map.of("notes", "Kept"))
                        .expect(200)
                        .text("notes"));
        otherAdmin.delete("/api/assignments/" + id).expect(204);
        var second =
                otherAdmin.post("/api/assignments", assignment()).expect(201).id("id");
        outOfReach(admin, second);

        move(organization);

        outOfReach(otherAdmin, second);
        assertEquals(organization, admin.get("/api/assignments/" + second).id("organizationId"));
        assertEquals(1, listed(server.signedIn(learner)), "the learner's own all the time");
    }

    @Test
    void aSuperAdminIsInNobodysReach() {
        var id = assign();

        superAdmin
                .patch("/api/users/" + learner.id(), Map.of("role", "SUPER_ADMIN"))
                .expect(200);

        outOfReach(admin, id);
        outOfReach(otherAdmin, id);
        superAdmin
                .patch("/api/users/" + learner.id(), Map.of("role", "LEARNER", "organizationId", explorers))
                .expect(200);
        outOfReach(admin, id);
        otherAdmin.get("/api/assignments/" + id).expect(200);
    }

    @Test
    void dashboardsCountAndNameOwnLearnersOnly() {
        take(enrollment(assign()), "passed");
        var left = completed(admin);
        var joined = completed(otherAdmin);
        assertTrue(isNamed(admin));

        move(explorers);

        assertFalse(isNamed(admin));
        assertEquals(left - 1, completed(admin));
        assertEquals(joined + 1, completed(otherAdmin));
    }

    @Test
    void noDashboardCountsASuperAdmin() {
        take(enrollment(assign()), "passed");
        var before = completed(admin);

        superAdmin
                .patch("/api/users/" + learner.id(), Map.of("role", "SUPER_ADMIN"))
                .expect(200);

        assertEquals(before - 1, completed(admin));
    }

    /** Whoever assigns at this moment waits, and then finds the learner gone. */
    @Test
    void nothingIsAssignedToWhoIsMoving() throws Exception {
        try (var connection = server.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "update app_user set organization_id = '" + explorers + "' where id = '" + learner.id() + "'");
            }
            var asked = supplyAsync(() -> admin.post("/api/assignments", assignment()));
            assertThrows(TimeoutException.class, () -> asked.get(500, TimeUnit.MILLISECONDS));
            connection.commit();
            asked.get(20, TimeUnit.SECONDS).expect(404);
        }
        otherAdmin.post("/api/assignments", assignment()).expect(201);
    }

    private void move(UUID where) {
        superAdmin
                .patch("/api/users/" + learner.id(), Map.of("organizationId", where))
                .expect(200);
    }

    private Map<String, UUID> assignment() {
        return Map.of("learnerId", learner.id(), "courseId", course);
    }

    private void outOfReach(ApiClient stranger, UUID id) {
        var path = "/api/assignments/" + id;
        assertEquals(0, listed(stranger));
        stranger.get(path).expect(404);
        stranger.put(path, Map.of("notes", "Mine")).expect(404);
        stranger.post(path + "/checkout", Map.of()).expect(404);
        stranger.delete(path).expect(404);
    }

    private int listed(ApiClient reader) {
        return reader.get("/api/assignments?learnerId=" + learner.id())
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static int completed(ApiClient reader) {
        return reader.get("/api/dashboard/organization")
                .expect(200)
                .json()
                .path("completedAssignments")
                .asInt();
    }

    private boolean isNamed(ApiClient reader) {
        return reader.get("/api/dashboard/organization")
                .expect(200)
                .body()
                .contains(learner.id().toString());
    }
}
