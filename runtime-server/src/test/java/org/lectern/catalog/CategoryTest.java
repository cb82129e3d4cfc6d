package org.lectern.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** Everybody reads categories, super admins keep them. */
class CategoryTest {
    private static TestServer server;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSevenAreThereForEverybody() {
        var names = server.anonymous()
                .get("/api/categories")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("name");
        assertTrue(names.containsAll(List.of("Child Development", "Health & Safety", "Regulatory Compliance")));
    }

    @Test
    void isCreatedChangedAndDeleted() {
        var id = admin.post("/api/categories", Map.of("name", "Outdoor Play", "icon", "tree"))
                .expect(201)
                .id("id");
        assertEquals(
                "outdoor-play", admin.get("/api/categories/" + id).expect(200).text("slug"));
        var changed = admin.patch("/api/categories/" + id, Map.of("description", "Mud and sun", "icon", ""))
                .expect(200);
        assertEquals("Mud and sun", changed.text("description"));
        assertEquals("Outdoor Play", changed.text("name"));
        assertTrue(changed.json().path("icon").isMissingNode());
        admin.delete("/api/categories/" + id).expect(204);
        admin.get("/api/categories/" + id).expect(404);
        admin.delete("/api/categories/" + id).expect(404);
    }

    @Test
    void nameAndSlugAreTakenOnce() {
        assertEquals(
                "DUPLICATE_CATEGORY",
                admin.post("/api/categories", Map.of("name", "Special Needs"))
                        .expect(409)
                        .code());
        assertEquals(
                "DUPLICATE_CATEGORY",
                admin.post("/api/categories", Map.of("name", "Other Needs", "slug", "special-needs"))
                        .expect(409)
                        .code());
        var blank = admin.post("/api/categories", Map.of("name", " ")).expect(422);
        assertEquals("name", blank.text("field"));
        assertEquals(
                "slug",
                admin.post("/api/categories", Map.of("name", "X", "slug", "Not A Slug"))
                        .expect(422)
                        .text("field"));
    }

    @Test
    void oneThatIsUsedStays() {
        new Authors(admin).draft("In child development");
        assertEquals(
                "CATEGORY_IN_USE",
                admin.delete("/api/categories/" + Authors.CHILD_DEVELOPMENT)
                        .expect(409)
                        .code());
    }

    @Test
    void othersKeepNone() {
        var organization = server.organization("sunshine");
        for (var client : List.of(
                server.signedIn(server.person(Role.LEARNER, organization)),
                server.signedIn(server.person(Role.CORPORATE_ADMIN, organization)))) {
            client.post("/api/categories", Map.of("name", "Mine")).expect(403);
            client.patch("/api/categories/" + Authors.CHILD_DEVELOPMENT, Map.of("name", "Mine"))
                    .expect(403);
            client.delete("/api/categories/" + Authors.CHILD_DEVELOPMENT).expect(403);
        }
        server.anonymous().post("/api/categories", Map.of("name", "Mine")).expect(401);
        admin.patch("/api/categories/" + UUID.randomUUID(), Map.of("name", "Mine"))
                .expect(404);
    }
}
