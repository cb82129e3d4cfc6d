package org.lectern.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.Sql;
import org.lectern.testing.Together;

/** Learners by other systems: made once however often it is asked, under the seats of the organisation, and nobody else's. */
class EmbeddedLearnersTest extends EmbeddingFixture {
    @Test
    void whoIsThereAlreadyIsAnswered() {
        var name = unused();
        var made = learner(portal, name).expect(201);
        assertEquals(sunshine, made.id("organizationId"));
        assertEquals("Learner " + name, made.text("name"));
        var other = new HashMap<>(named(name));
        other.put("name", "Another name");
        var again = portal.post("/api/v1/learners", other).expect(200);
        assertEquals(made.json(), again.json(), "and nothing is changed");
    }

    @Test
    void ofManyThatMakeTheSameOneMakes() {
        var name = unused();
        var answers = Together.run(8, () -> learner(portal, name));
        var statuses = answers.stream().map(Answer::status).sorted().toList();
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
        assertEquals(
                1, answers.stream().map(answer -> answer.id("id")).distinct().count());
    }

    @Test
    void theLastSeatGoesToOneAndWhoHasASeatIsStillFound() {
        var small = server.organization("small");
        Sql.execute(server.database(), "update organization set max_learners = 1 where id = '" + small + "'");
        var client = server.client(small);
        var answers = Together.run(4, () -> learner(client, unused()));
        assertEquals(
                List.of(201, 409, 409, 409),
                answers.stream().map(Answer::status).sorted().toList());
        var made = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertTrue(answers.stream().filter(answer -> answer != made).allMatch(answer -> answer.code()
                .equals("ORG_LEARNER_LIMIT")));
        assertEquals(
                made.id("id"),
                learner(client, made.text("externalId")).expect(200).id("id"));
    }

    @Test
    void somebodyWithTheAddressIsAdoptedOnceAndNobodyOfAnotherOrganisation() {
        var known = server.person(Role.LEARNER, sunshine);
        var first = Map.of("externalId", unused(), "email", known.email(), "name", "Known");
        assertEquals(
                known.id(), portal.post("/api/v1/learners", first).expect(200).id("id"));
        var second = Map.of("externalId", unused(), "email", known.email(), "name", "Known");
        assertEquals(
                "EMAIL_TAKEN",
                portal.post("/api/v1/learners", second).expect(409).code());
        assertEquals(
                "EMAIL_TAKEN",
                foreign.post("/api/v1/learners", second).expect(409).code());
        var admin = server.person(Role.CORPORATE_ADMIN, sunshine);
        var third = Map.of("externalId", unused(), "email", admin.email(), "name", "Admin");
        assertEquals(
                "EMAIL_TAKEN",
                portal.post("/api/v1/learners", third).expect(409).code());
    }

    @Test
    void theSameNameIsAnotherLearnerInAnotherOrganisation() {
        var name = unused();
        var ours = learner(portal, name).expect(201).id("id");
        var wish = new HashMap<>(named(name));
        wish.put("email", "other-" + name + "@embedded.example.org");
        assertFalse(foreign.post("/api/v1/learners", wish).expect(201).id("id").equals(ours));
    }

    @Test
    void aClientOfThePlatformSaysWhichOrganisation() {
        var wish = new HashMap<>(named(unused()));
        assertEquals(
                "organizationId",
                platform.post("/api/v1/learners", wish).expect(422).text("field"));
        wish.put("organizationId", UUID.randomUUID());
        assertEquals(
                "organizationId",
                platform.post("/api/v1/learners", wish).expect(422).text("field"));
        assertEquals(
                "organizationId",
                portal.post("/api/v1/learners", wish).expect(422).text("field"));
        wish.put("organizationId", sunshine);
        var made = platform.post("/api/v1/learners", wish).expect(201);
        assertEquals(
                made.id("id"),
                platform.post("/api/v1/learners", wish).expect(200).id("id"));
    }

    @Test
    void whoHasLeftLeavesTheNameBehindAndIsNotShown() {
        var name = unused();
        var id = learner(portal, name).expect(201).id("id");
        var elsewhere = server.organization("elsewhere");
        Sql.execute(
                server.database(), "update app_user set organization_id = '" + elsewhere + "' where id = '" + id + "'");
        // The name is free for somebody else, but the address has gone along.
        assertEquals("EMAIL_TAKEN", learner(portal, name).expect(409).code());
        var heir = new HashMap<>(named(name));
        heir.put("email", "heir-" + name + "@embedded.example.org");
        assertFalse(portal.post("/api/v1/learners", heir).expect(201).id("id").equals(id));
        portal.send("PATCH", "/api/v1/learners/" + id, Map.of("name", "Mine"), Map.of())
                .expect(404);
    }

    @Test
    void detailsChangeAndASeatIsFreedAndTaken() {
        var id = learner(portal, unused()).expect(201).id("id");
        var path = "/api/v1/learners/" + id;
        var changed = portal.send(
                        "PATCH",
                        path,
                        Map.of("name", "New name", "jobTitle", "Teacher", "staffId", "S-1", "disabled", true),
                        Map.of())
                .expect(200);
        assertEquals("New name", changed.text("name"));
        assertEquals("Teacher", changed.text("jobTitle"));
        assertFalse(changed.json().path("disabledAt").isNull());
        var back = portal.send("PATCH", path, Map.of("jobTitle", "", "disabled", false), Map.of())
                .expect(200);
        assertTrue(back.json().path("jobTitle").isNull());
        assertTrue(back.json().path("disabledAt").isNull());
        assertEquals("S-1", back.text("staffId"));
        foreign.send("PATCH", path, Map.of("name", "Mine"), Map.of()).expect(404);
        var admin = server.person(Role.CORPORATE_ADMIN, sunshine).id();
        portal.send("PATCH", "/api/v1/learners/" + admin, Map.of("disabled", true), Map.of())
                .expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "externalId, , externalId",
        "externalId, ' ', externalId",
        "email, , email",
        "email, nobody, email",
        "name, , name",
        "name, ' ', name",
    })
    void whatIsMissingIsNamed(String field, String value, String named) {
        var wish = new HashMap<>(named(unused()));
        wish.put(field, value);
        assertEquals(named, portal.post("/api/v1/learners", wish).expect(422).text("field"));
    }
}
