package org.lectern.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** What administrators do is written down, and read by those whom it concerns. */
class AuditTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID ADMIN_ID = ADMIN.get("/api/auth/session").id("id");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void everyActLeavesALineWithoutPersonalData() {
        var organization = ADMIN.post("/api/organizations", Map.of("name", "Audited"))
                .expect(201)
                .id("id");
        var path = "/api/organizations/" + organization;
        ADMIN.patch(path, Map.of("maxLearners", 60)).expect(200);
        var invitation = ADMIN.post(path + "/invitations", Map.of("email", "secret@audit.example"))
                .expect(201)
                .id("id");
        ADMIN.delete(path + "/invitations/" + invitation).expect(204);
        var user = ADMIN.post(
                        "/api/users",
                        Map.of(
                                "email",
                                "secret2@audit.example",
                                "role",
                                "LEARNER",
                                "organizationId",
                                organization,
                                "password",
                                TestServer.PASSWORD))
                .expect(201)
                .id("id");
        ADMIN.patch("/api/users/" + user, Map.of("name", "Known", "role", "CORPORATE_ADMIN"))
                .expect(200);
        ADMIN.patch("/api/users/" + user, Map.of("disabled", true)).expect(200);
        ADMIN.patch("/api/users/" + user, Map.of("disabled", false)).expect(200);
        ADMIN.get("/api/users/" + user + "/export").expect(200);
        var manager = SERVER.anonymous();
        manager.signIn("secret2@audit.example", TestServer.PASSWORD).expect(200);

        var own = manager.get("/api/audit?limit=100").expect(200);

        var actions = actions(own.json());
        assertEquals(
                List.of(
                        "user.export",
                        "user.enable",
                        "user.disable",
                        "user.update",
                        "user.create",
                        "invitation.withdraw",
                        "invitation.create",
                        "organization.update",
                        "organization.create"),
                actions);
        assertFalse(own.body().contains("@audit.example"), own.body());
        var update = manager.get("/api/audit?action=user.update")
                .json()
                .path("items")
                .path(0);
        assertEquals(
                "[\"name\",\"role\"]", update.path("details").path("changed").toString());
        assertEquals(user.toString(), update.path("subjectId").asText());
        assertEquals(ADMIN_ID.toString(), update.path("actorId").asText());
        var stranger = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SERVER.organization("unaudited")));
        assertEquals(
                List.of(), actions(stranger.get("/api/audit?subjectId=" + user).json()));
    }

    @Test
    void anEditThatChangesNothingLeavesNoLine() {
        var organization = ADMIN.post("/api/organizations", Map.of("name", "Still"))
                .expect(201)
                .id("id");
        ADMIN.patch("/api/organizations/" + organization, Map.of("name", "Still"))
                .expect(200);

        assertEquals(
                List.of("organization.create"),
                actions(ADMIN.get("/api/audit?subjectId=" + organization).json()));
    }

    @Test
    void aListIsFilteredAndGoesOn() {
        var begun = Instant.now().minusSeconds(3600);
        for (int n = 0; n < 3; n++) {
            ADMIN.post("/api/organizations", Map.of("name", "Paged " + n)).expect(201);
        }
        var seen = new ArrayList<String>();
        var page = "";
        do {
            var answer = ADMIN.get("/api/audit?action=organization.create&limit=1&actorId=" + ADMIN_ID + "&from="
                            + begun + "&page=" + page)
                    .expect(200);
            answer.json().path("items").forEach(item -> seen.add(item.path("id").asText()));
            page = answer.text("next");
        } while (!page.isEmpty());

        assertEquals(seen.size(), seen.stream().distinct().count());
        assertTrue(seen.size() >= 3, seen.toString());
        assertEquals(List.of(), actions(ADMIN.get("/api/audit?to=" + begun).json()));
        for (var wrong : List.of("from=yesterday", "to=+1000000-01-01T00:00:00Z", "page=x", "limit=101")) {
            ADMIN.get("/api/audit?" + wrong.replace("+", "%2B")).expect(422);
        }
        SERVER.signedIn(SERVER.person(Role.LEARNER, SERVER.organization("learners")))
                .get("/api/audit")
                .expect(403);
        SERVER.anonymous().get("/api/audit").expect(401);
    }

    private static List<String> actions(JsonNode page) {
        var actions = new ArrayList<String>();
        page.path("items").forEach(item -> actions.add(item.path("action").asText()));
        return actions;
    }
}
