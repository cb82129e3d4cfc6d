package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.http.Json;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** What other systems pull. */
class FeedTest {
    private static TestServer server;
    private static IntegrationClient platform;
    private static IntegrationClient sunshine;
    private static IntegrationClient explorers;
    private static UUID own;
    private static UUID other;
    private static UUID course;
    private static Person learner;
    private static UUID enrollment;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        own = server.organization("sunshine");
        other = server.organization("explorers");
        platform = server.client(null, ClientScope.values()).after(server::awaitCalm);
        sunshine = server.client(own).after(server::awaitCalm);
        explorers = server.client(other).after(server::awaitCalm);
        course = server.sampleCourse("hand-hygiene-scorm12.zip");
        learner = server.person(Role.LEARNER, own);
        enrollment = server.enroll(learner, course);
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(1));
        player.commit(
                        player.lecture(1),
                        Map.of(
                                "cmi.core.lesson_status", "passed",
                                "cmi.core.score.raw", "87.5",
                                "cmi.interactions.0.id", "q1",
                                "cmi.interactions.0.type", "choice",
                                "cmi.interactions.0.student_response", "a",
                                "cmi.interactions.0.result", "correct"),
                        true)
                .expect(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachListHasItsShapeInEachFormat() throws IOException {
        shapes("/api/v1/enrollments", FeedItems.ChangedEnrollments.class);
        shapes("/api/v1/completions", FeedItems.ChangedEnrollments.class);
        shapes("/api/v1/attempts", FeedItems.ChangedAttempts.class);
        shapes("/api/v1/interactions", FeedItems.ChangedInteractions.class);
        shapes("/api/v1/learners", FeedItems.ChangedLearners.class);
        shapes("/api/v1/courses", FeedItems.ChangedCourses.class);
    }

    /** Page and export, JSON, JSON lines and CSV: the same rows. */
    private static void shapes(String path, Class<?> shape) throws IOException {
        var page = platform.get(path).expect(200);
        Json.mapper().readValue(page.body(), shape);
        var whole = platform.get(path + "?limit=all").expect(200);
        Json.mapper().readValue(whole.body(), shape);
        assertEquals(sorted(items(page.json())), sorted(items(whole.json())));

        for (var address : List.of(path, path + "?limit=all")) {
            var lines = platform.get(address, Map.of("Accept", "application/x-ndjson"))
                    .expect(200);
            assertEquals(
                    sorted(items(page.json())),
                    sorted(lines.body().lines().map(FeedTest::read).toList()));
            var csv = platform.get(address, Map.of("Accept", "text/csv")).expect(200);
            assertTrue(csv.header("Content-Type").startsWith("text/csv"));
            assertTrue(csv.header("Content-Disposition").startsWith("attachment; filename="));
            assertEquals("nosniff", csv.header("X-Content-Type-Options"));
            assertFalse(csv.header("Lectern-Next").isEmpty());
            assertEquals(sorted(words(items(page.json()))), sorted(rows(csv.body())));
        }
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(csv)).stream()
                .map(FeedTest::comparable)
                .toList();
    }

    private static Map<String, String> comparable(CSVRecord row) {
        var words = new TreeMap<>(row.toMap());
        words.computeIfPresent("score", (name, score) -> plain(score));
        words.computeIfPresent("estimatedHours", (name, hours) -> plain(hours));
        return words;
    }

    private static String word(JsonNode value) {
        return value.isNull() ? "" : value.isNumber() ? plain(value.asText()) : value.asText();
    }

    /** 87.50 and 87.5 are the same. */
    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static List<Map<String, String>> words(List<JsonNode> items) {
        return items.stream()
                .map(item -> {
                    Map<String, String> words = new TreeMap<>();
                    item.fields().forEachRemaining(field -> words.put(field.getKey(), word(field.getValue())));
                    return words;
                })
                .toList();
    }

    @Test
    void aResultIsTold() {
        var item = only(sunshine.get("/api/v1/enrollments?enrollmentId=" + enrollment)
                .expect(200)
                .json());
        assertEquals("incomplete", item.path("status").asText());
        assertEquals(learner.id().toString(), item.path("learnerId").asText());
        assertEquals(own.toString(), item.path("organizationId").asText());
        assertEquals(16, item.path("progress").asInt());

        var interaction = only(sunshine.get("/api/v1/interactions?learnerId=" + learner.id())
                .expect(200)
                .json());
        assertEquals("q1", interaction.path("interactionId").asText());
        assertEquals("a", interaction.path("response").asText());
        assertEquals(enrollment.toString(), interaction.path("enrollmentId").asText());
        var attempt = only(sunshine.get("/api/v1/attempts?learnerId=" + learner.id())
                .expect(200)
                .json());
        assertEquals("ACTIVE", attempt.path("state").asText());
        assertEquals(1, attempt.path("number").asInt());
    }

    @Test
    void aPollerIsToldOnlyWhatIsNew() {
        var known = drain(sunshine, "/api/v1/learners");
        var empty = sunshine.get("/api/v1/learners?since=" + known).expect(200);
        assertEquals(0, items(empty.json()).size());
        assertFalse(empty.json().path("more").asBoolean());
        assertEquals(known, empty.text("next"));

        var tag = empty.header("ETag");
        var unchanged = sunshine.get("/api/v1/learners?since=" + known, Map.of("If-None-Match", tag));
        assertEquals(304, unchanged.status());

        var joined = server.person(Role.LEARNER, own);
        server.person(Role.LEARNER, other);
        var news = sunshine.get("/api/v1/learners?since=" + known, Map.of("If-None-Match", tag))
                .expect(200);
        assertEquals(joined.id().toString(), only(news.json()).path("id").asText());
        assertEquals(joined.email(), only(news.json()).path("email").asText());
    }

    @Test
    void pagesFollowEachOther() {
        for (var i = 0; i < 5; i++) {
            server.person(Role.LEARNER, other);
        }
        var all = items(explorers.get("/api/v1/learners?limit=1000").expect(200).json());
        var seen = new ArrayList<JsonNode>();
        var next = "";
        var more = true;
        while (more) {
            var page = explorers
                    .get("/api/v1/learners?limit=2&since=" + next)
                    .expect(200)
                    .json();
            assertTrue(items(page).size() <= 2);
            seen.addAll(items(page));
            next = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
        assertEquals(all, seen);
    }

    @Test
    void whatIsDeletedIsToldOfUnderItsNames() {
        var leaver = server.person(Role.LEARNER, own);
        var left = server.enroll(leaver, course);
        name(sunshine, "learners/" + leaver.id(), "L-1");
        name(sunshine, "enrollments/" + left, "E-1");
        var learners = drain(sunshine, "/api/v1/learners");
        var enrollments = drain(sunshine, "/api/v1/enrollments");
        Sql.execute(server.database(), "delete from app_user where id = '" + leaver.id() + "'");

        var gone = only(
                sunshine.get("/api/v1/learners?since=" + learners).expect(200).json());
        assertTrue(gone.path("deleted").asBoolean());
        assertEquals(leaver.id().toString(), gone.path("id").asText());
        assertEquals("L-1", gone.path("externalId").asText());
        assertTrue(gone.path("email").isNull());
        var lost = only(sunshine.get("/api/v1/enrollments?since=" + enrollments)
                .expect(200)
                .json());
        assertTrue(lost.path("deleted").asBoolean());
        assertEquals("E-1", lost.path("externalId").asText());
        assertEquals(leaver.id().toString(), lost.path("learnerId").asText());
        // The name is free again.
        name(sunshine, "learners/" + server.person(Role.LEARNER, own).id(), "L-1");
    }

    @Test
    void whoAsksByANameIsToldThatItIsGone() {
        var leaver = server.person(Role.LEARNER, own);
        var mover = server.person(Role.LEARNER, own);
        for (var one : List.of(leaver, mover)) {
            name(sunshine, "learners/" + one.id(), "gone-" + one.id());
            name(sunshine, "enrollments/" + server.enroll(one, course), "taken-" + one.id());
        }
        var learners = drain(sunshine, "/api/v1/learners");
        var enrollments = drain(sunshine, "/api/v1/enrollments");
        Sql.execute(server.database(), "delete from app_user where id = '" + leaver.id() + "'");
        move(mover, other);
        for (var one : List.of(leaver, mover)) {
            for (var query : List.of(
                    "/api/v1/learners?since=" + learners + "&externalId=gone-",
                    "/api/v1/enrollments?since=" + enrollments + "&learnerExternalId=gone-",
                    "/api/v1/enrollments?since=" + enrollments + "&externalId=taken-")) {
                var gone = only(sunshine.get(query + one.id()).expect(200).json());
                assertTrue(gone.path("deleted").asBoolean(), query);
                assertEquals(0, items(explorers.get(query + one.id()).json()).size(), "another's names");
            }
        }
        assertEquals(
                0,
                items(sunshine.get("/api/v1/learners?externalId=nobody").json()).size());
    }

    @Test
    void namesAreOfTheirOrganisation() {
        var one = server.person(Role.LEARNER, own);
        var two = server.person(Role.LEARNER, other);
        name(sunshine, "learners/" + one.id(), "4711");
        name(explorers, "learners/" + two.id(), "4711");
        name(platform, "learners/" + one.id(), "P-4711");
        assertEquals(
                one.id().toString(),
                only(sunshine.get("/api/v1/learners?externalId=4711").json())
                        .path("id")
                        .asText());
        assertEquals(
                two.id().toString(),
                only(explorers.get("/api/v1/learners?externalId=4711").json())
                        .path("id")
                        .asText());
        assertEquals(
                one.id().toString(),
                only(platform.get("/api/v1/learners?externalId=P-4711").json())
                        .path("id")
                        .asText());
        assertEquals(
                0,
                items(platform.get("/api/v1/learners?externalId=4711").json()).size());

        explorers
                .send("PUT", "/api/v1/learners/" + one.id() + "/external-id", Map.of("externalId", "x"), Map.of())
                .expect(404);
        var third = server.person(Role.LEARNER, own);
        var taken = sunshine.send(
                "PUT", "/api/v1/learners/" + third.id() + "/external-id", Map.of("externalId", "4711"), Map.of());
        assertEquals("EXTERNAL_ID_TAKEN", taken.expect(409).code());

        var known = drain(sunshine, "/api/v1/learners");
        sunshine.send("DELETE", "/api/v1/learners/" + one.id() + "/external-id", null, Map.of())
                .expect(204);
        assertTrue(only(sunshine.get("/api/v1/learners?since=" + known).json())
                .path("externalId")
                .isNull());
    }

    @Test
    void whoeverMovesIsGoneHereAndThereWithAll() {
        var mover = server.person(Role.LEARNER, own);
        var moved = server.enroll(mover, course);
        var here = drain(sunshine, "/api/v1/enrollments");
        var there = drain(explorers, "/api/v1/enrollments");
        var everywhere = drain(platform, "/api/v1/enrollments");
        move(mover, other);
        assertTrue(only(sunshine.get("/api/v1/enrollments?since=" + here).json())
                .path("deleted")
                .asBoolean());
        assertFalse(only(explorers.get("/api/v1/enrollments?since=" + there).json())
                .path("deleted")
                .asBoolean());
        var seen = only(platform.get("/api/v1/enrollments?since=" + everywhere).json());
        assertFalse(seen.path("deleted").asBoolean());
        assertEquals(moved.toString(), seen.path("id").asText());

        move(mover, own);
        assertFalse(only(sunshine.get("/api/v1/enrollments?since=" + here).json())
                .path("deleted")
                .asBoolean());
        assertTrue(only(explorers.get("/api/v1/enrollments?since=" + there).json())
                .path("deleted")
                .asBoolean());
    }

    private static void move(Person person, UUID organization) {
        Sql.execute(
                server.database(),
                "update app_user set organization_id = '" + organization + "' where id = '" + person.id() + "'");
    }

    @Test
    void draftsAreForThePlatform() {
        var known = drain(sunshine, "/api/v1/courses");
        var draft = server.sampleCourse("allergy-basics-single.zip");
        assertFalse(only(sunshine.get("/api/v1/courses?since=" + known).json())
                .path("deleted")
                .asBoolean());
        Sql.execute(server.database(), "update course set status = 'DRAFT' where id = '" + draft + "'");
        var hidden = only(sunshine.get("/api/v1/courses?since=" + known).json());
        assertTrue(hidden.path("deleted").asBoolean());
        assertTrue(hidden.path("title").isNull());
        assertEquals(
                "DRAFT",
                only(platform.get("/api/v1/courses?courseId=" + draft).json())
                        .path("status")
                        .asText());
        assertEquals(
                1, items(platform.get("/api/v1/courses?status=DRAFT").json()).size());
    }

    @Test
    void aTimeDoesAsWellAsACursor() {
        var late = server.person(Role.LEARNER, own);
        Sql.execute(
                server.database(),
                "update change set at = '2031-01-01T00:00:00Z' where subject_id = '" + late.id() + "'");
        for (var time : List.of("2030-01-01", "2030-12-31T23:59:59Z", "2030-12-31T23:59:59+00:00")) {
            var found = sunshine.get("/api/v1/learners?since=" + time.replace("+", "%2B"))
                    .expect(200)
                    .json();
            assertEquals(late.id().toString(), only(found).path("id").asText(), time);
            assertEquals(
                    0,
                    items(sunshine.get("/api/v1/learners?since="
                                            + found.path("next").asText())
                                    .json())
                            .size());
        }
        server.pass("feed.tick");
        var before = Instant.now().minusSeconds(1);
        var after = server.person(Role.LEARNER, own);
        var recent = items(
                sunshine.get("/api/v1/learners?since=" + before).expect(200).json());
        assertTrue(recent.stream()
                .anyMatch(item -> item.path("id").asText().equals(after.id().toString())));
    }

    @Test
    void filtersThatMakeNoSenseAreNamed() {
        refused("/api/v1/learners?since=nonsense", "since");
        refused("/api/v1/learners?since=" + "a".repeat(1_000), "since");
        refused("/api/v1/learners?limit=0", "limit");
        refused("/api/v1/learners?limit=1001", "limit");
        refused("/api/v1/learners?limit=x", "limit");
        refused("/api/v1/learners?status=passed", "status");
        refused("/api/v1/enrollments?status=happy", "status");
        refused("/api/v1/enrollments?learnerId=4711", "learnerId");
        refused("/api/v1/courses?learnerId=" + learner.id(), "learnerId");
        refused("/api/v1/attempts?externalId=x", "externalId");
        refused("/api/v1/learners?format=xml", "format");
        sunshine.get("/api/v1/learners?organizationId=" + other).expect(404);
        assertEquals(
                1,
                items(platform.get("/api/v1/enrollments?status=incomplete,passed&courseId=" + course + "&learnerId="
                                        + learner.id())
                                .json())
                        .size());
        assertEquals(
                0,
                items(platform.get("/api/v1/enrollments?status=failed&learnerId=" + learner.id())
                                .json())
                        .size());
    }

    private static void refused(String path, String field) {
        assertEquals(field, sunshine.get(path).expect(422).text("field"), path);
    }

    @Test
    void aCursorIsGoodForAsLongAsTombstonesAre() {
        var position = new FeedPosition(1, 0, FeedPosition.FIRST, LocalDate.of(2020, 1, 1), null);
        assertEquals(
                "CURSOR_EXPIRED",
                sunshine.get("/api/v1/learners?since=" + position.encode())
                        .expect(410)
                        .code());
        server.pass("feed.purge");
    }

    @Test
    void aPollerOfAQuietListGrowsNotOld() {
        var known = FeedPosition.decode(drain(sunshine, "/api/v1/courses"));
        var today = known.issuedOn();
        var old = known.at(known.xid(), known.subjectId(), today.minusDays(89));
        var answer = sunshine.get("/api/v1/courses?since=" + old.encode()).expect(200);
        assertEquals(0, items(answer.json()).size());
        assertFalse(FeedPosition.decode(answer.text("next")).issuedOn().isBefore(today));
    }

    @Test
    void timeIsToldWhenALessonFallsSilent() {
        var silent = server.person(Role.LEARNER, own);
        var taken = server.enroll(silent, course);
        var player = server.signedIn(silent).launch(taken);
        player.launch(player.lecture(1)).expect(200);
        player.commit(player.lecture(1), Map.of("cmi.core.lesson_status", "incomplete"), false)
                .expect(200);
        var known = drain(sunshine, "/api/v1/enrollments");
        player.commit(player.lecture(1), Map.of("cmi.core.session_time", "00:07:00"), false)
                .expect(200);
        assertEquals(
                0,
                items(sunshine.get("/api/v1/enrollments?since=" + known).json()).size());

        Sql.execute(
                server.database(),
                "update lecture_progress set updated_at = now() - interval '11 minutes' where user_id = '" + silent.id()
                        + "'");
        server.pass("feed.silent-lessons");
        assertEquals(
                "PT0H7M0S",
                only(sunshine.get("/api/v1/enrollments?since=" + known).json())
                        .path("totalTime")
                        .asText());
    }

    private static void name(IntegrationClient client, String what, String name) {
        client.send("PUT", "/api/v1/" + what + "/external-id", Map.of("externalId", name), Map.of())
                .expect(200);
    }

    /** Reads to the end; the cursor there. */
    private static String drain(IntegrationClient client, String path) {
        return client.get(path + "?limit=1000").expect(200).text("next");
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    private static JsonNode only(JsonNode page) {
        assertEquals(1, page.path("items").size(), page.toString());
        return page.path("items").path(0);
    }

    private static List<String> sorted(List<?> rows) {
        return rows.stream().map(Object::toString).sorted().toList();
    }

    private static JsonNode read(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
