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
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;
import org.lectern.testing.Together;

/** Enrolments by other systems: made once, by their names, of published courses, and never given away. */
class EmbeddedEnrollmentsTest extends EmbeddingFixture {
    private static Answer enroll(IntegrationClient client, Map<String, Object> wish) {
        return client.post("/api/v1/enrollments", wish);
    }

    @Test
    void oneThatIsThereIsAnsweredAndKeepsItsDeadline() {
        var learner = learner(portal, unused()).expect(201).id("id");
        var wish = new HashMap<String, Object>(Map.of("learnerId", learner, "courseId", course));
        wish.put("deadline", "2199-01-01T00:00:00Z");
        var made = enroll(portal, wish).expect(201);
        assertEquals("2199-01-01T00:00:00Z", made.text("deadline"));
        assertTrue(made.json().path("externalId").isNull());
        wish.put("deadline", "2198-01-01T00:00:00Z");
        wish.put("externalId", "E-" + learner);
        var again = enroll(portal, wish).expect(200);
        assertEquals(made.id("id"), again.id("id"));
        assertEquals("2199-01-01T00:00:00Z", again.text("deadline"));
        assertEquals("E-" + learner, again.text("externalId"), "it had no name before");
        wish.put("externalId", "F-" + learner);
        assertEquals("DUPLICATE_ENROLLMENT", enroll(portal, wish).expect(409).code());
    }

    @Test
    void ofManyThatEnrolTheSameOneEnrols() {
        var name = unused();
        learner(portal, name).expect(201);
        var wish = Map.<String, Object>of("learnerExternalId", name, "courseId", course, "externalId", "E-" + name);
        var answers = Together.run(8, () -> enroll(portal, wish));
        assertEquals(
                List.of(200, 200, 200, 200, 200, 200, 200, 201),
                answers.stream().map(Answer::status).sorted().toList());
    }

    @Test
    void anotherEnrolmentsNameIsTaken() {
        var name = "E-" + unused();
        var first = learner(portal, unused()).expect(201).id("id");
        var second = learner(portal, unused()).expect(201).id("id");
        enroll(portal, Map.of("learnerId", first, "courseId", course, "externalId", name))
                .expect(201);
        var taken = enroll(portal, Map.of("learnerId", second, "courseId", course, "externalId", name));
        assertEquals("EXTERNAL_ID_TAKEN", taken.expect(409).code());
        assertEquals(
                0,
                Sql.number(server.database(), "select count(*) from enrollment where user_id = '" + second + "'"),
                "and nobody was enrolled");
    }

    @Test
    void learnersAndNamesOfAnotherOrganisationAreNotFound() {
        var name = unused();
        var learner = learner(portal, name).expect(201).id("id");
        enroll(foreign, Map.of("learnerId", learner, "courseId", course)).expect(404);
        enroll(foreign, Map.of("learnerExternalId", name, "courseId", course)).expect(404);
        enroll(portal, Map.of("learnerExternalId", name, "courseExternalId", "nothing"))
                .expect(404);
        enroll(portal, Map.of("learnerExternalId", name, "courseId", UUID.randomUUID()))
                .expect(404);
        var admin = server.person(Role.CORPORATE_ADMIN, sunshine).id();
        enroll(portal, Map.of("learnerId", admin, "courseId", course)).expect(404);
        enroll(platform, Map.of("learnerId", learner, "courseId", course)).expect(201);
    }

    @Test
    void aCourseThatIsNotPublishedTakesNobody() {
        var draft = server.importPackage(
                        ScoPackage.scorm12("Draft").lecture("Lesson", "").write())
                .courseId();
        var learner = learner(portal, unused()).expect(201).id("id");
        var refused = enroll(portal, Map.of("learnerId", learner, "courseId", draft));
        assertEquals("COURSE_NOT_PUBLISHED", refused.expect(409).code());
    }

    @Test
    void whereCoursesArePaidForNoneIsGivenAway() {
        var billed = server.organization("billed");
        Sql.execute(server.database(), "update organization set billing_enabled = true where id = '" + billed + "'");
        var client = server.client(billed);
        var person = server.person(Role.LEARNER, billed);
        var wish = Map.<String, Object>of("learnerId", person.id(), "courseId", course);
        assertEquals("PAYMENT_REQUIRED", enroll(client, wish).expect(409).code());
        assertEquals("PAYMENT_REQUIRED", enroll(platform, wish).expect(409).code());
        var paid = server.enroll(person, course);
        assertEquals(paid, enroll(client, wish).expect(200).id("id"), "what is there is told");
        end(paid);
        assertEquals("PAYMENT_REQUIRED", enroll(client, wish).expect(409).code(), "and not opened again");
    }

    @Test
    void accessThatHadEndedBeginsAgain() {
        var learner = learner(portal, unused()).expect(201).id("id");
        var enrollment = enrolled(learner);
        end(enrollment);
        assertEquals("ACCESS_ENDED", link(enrollment, Map.of()).expect(409).code());
        var again =
                enroll(portal, Map.of("learnerId", learner, "courseId", course)).expect(200);
        assertEquals(enrollment, again.id("id"));
        assertTrue(again.json().path("accessEndedAt").isNull());
        link(enrollment, Map.of()).expect(201);
    }

    private static void end(UUID enrollment) {
        Sql.execute(server.database(), "update enrollment set access_ended_at = now() where id = '" + enrollment + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learnerId", "courseId"})
    void eachIsNamedInOneWay(String field) {
        var wish = new HashMap<String, Object>(Map.of("learnerId", UUID.randomUUID(), "courseId", UUID.randomUUID()));
        wish.remove(field);
        assertEquals(field, enroll(portal, wish).expect(422).text("field"));
        wish.put(field, UUID.randomUUID());
        wish.put(field.replace("Id", "ExternalId"), "X");
        assertEquals(field, enroll(portal, wish).expect(422).text("field"));
    }

    @Test
    void aDeadlineLiesInTheFuture() {
        var wish = Map.<String, Object>of(
                "learnerId", UUID.randomUUID(), "courseId", course, "deadline", "2020-01-01T00:00:00Z");
        assertEquals("deadline", enroll(portal, wish).expect(422).text("field"));
    }

    @Test
    void aRepetitionUnderAKeyIsTheFirstAnswer() {
        var learner = learner(portal, unused()).expect(201).id("id");
        var wish = Map.of("learnerId", learner, "courseId", course);
        var key = Map.of("Idempotency-Key", unused());
        var first = portal.send("POST", "/api/v1/enrollments", wish, key).expect(201);
        var second = portal.send("POST", "/api/v1/enrollments", wish, key).expect(201);
        assertEquals(first.body(), second.body());
        assertFalse(second.header("Idempotent-Replayed").isEmpty());
    }
}
