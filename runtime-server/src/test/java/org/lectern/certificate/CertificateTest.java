package org.lectern.certificate;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Together;

/** From a completed course to a certificate that anybody can verify. */
class CertificateTest {
    private static final Map<String, String> PASSED = Map.of("cmi.core.lesson_status", "passed");

    private static TestServer server;
    private static UUID course;
    private static UUID organization;
    private static ApiClient admin;
    private static ApiClient otherAdmin;
    private static ApiClient superAdmin;

    private Person learner;
    private ApiClient api;
    private UUID enrollment;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        organization = server.organization("sunshine");
        admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        otherAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("explorers")));
        superAdmin = server.superAdmin();
        var pack = ScoPackage.scorm12("Hand hygiene").lecture("One", "<p>One").write();
        course = requireNonNull(server.importPackage(pack).courseId());
        server.publish(course);
        sql("update course set cpd_points = 5 where id = '" + course + "'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enrol() {
        learner = server.person(Role.LEARNER, organization);
        api = server.signedIn(learner);
        enrollment = server.enroll(learner, course);
    }

    @Test
    void isIssuedOnceWhenTheCourseIsCompleted() {
        assertEquals("COURSE_NOT_COMPLETED", generate(api).expect(409).code());
        var player = begin();
        player.commit(player.lecture(0), PASSED, false).expect(200);
        player.commit(player.lecture(0), PASSED, true).expect(200);
        var certificate = only();
        assertTrue(
                certificate
                        .path("certificateId")
                        .asText()
                        .matches("CERT-" + Year.now(ZoneOffset.UTC) + "-[2-9A-HJKMNP-TV-Z]{6}"),
                certificate.toString());
        assertEquals("VALID", certificate.path("status").asText());
        assertEquals("Hand hygiene", certificate.path("courseName").asText());
        assertEquals("sunshine", certificate.path("organizationName").asText());
        assertEquals(5, certificate.path("cpdPoints").asInt());
        assertEquals(learner.name(), certificate.path("learnerName").asText());
        assertTrue(certificate.path("expiresAt").isNull());
        assertEquals(certificate, generate(api).expect(200).json());
    }

    @Test
    void keepsTheNamesThatWereTrueAtIssue() {
        complete();
        sql("update course set title = 'Renamed' where id = '" + course + "'");
        try {
            assertEquals("Hand hygiene", only().path("courseName").asText());
        } finally {
            sql("update course set title = 'Hand hygiene' where id = '" + course + "'");
        }
    }

    /** Commits that complete the course, and people who ask for the certificate, all at the same moment. */
    @Test
    void isIssuedOnceHoweverManyCompleteAtOnce() {
        var player = begin();
        var turn = new AtomicInteger();
        var answers = Together.run(
                8,
                () -> turn.getAndIncrement() % 2 == 0
                        ? player.commit(player.lecture(0), 1, PASSED, false)
                        : generate(admin));
        for (var answer : answers) {
            assertTrue(List.of(200, 201, 409).contains(answer.status()), answer.body());
        }
        only();
    }

    @Test
    void oneThatIsMissingIsGeneratedOnce() {
        complete();
        sql("delete from certificate where user_id = '" + learner.id() + "'");
        var answers = Together.run(6, () -> generate(admin));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                5, answers.stream().filter(answer -> answer.status() == 200).count());
        assertEquals(
                1, answers.stream().map(answer -> answer.id("id")).distinct().count());
    }

    @Test
    void aNumberThatIsTakenIsReplaced() {
        complete();
        var other = server.person(Role.LEARNER, organization);
        var enrollments = List.of(enrollment, server.enroll(other, course));
        sql("delete from certificate where user_id = '" + learner.id() + "'");
        var asked = new AtomicInteger();
        // Twelve times the same: two equal numbers.
        var certificates = new CertificateService(
                server.database(),
                Clock.systemUTC(),
                () -> asked.getAndIncrement() < 12 ? 0x1234_5678_0000_0000L : 0x3456_789A_0000_0000L);
        server.database().execute(mappers -> certificates.completed(mappers, enrollments, Instant.now()));
        assertEquals(18, asked.get());
        assertEquals(1, items(server.signedIn(other).get("/api/certificates")).size());
        only();
    }

    @Test
    void runsOutAndIsRenewedByCompletingAnew() {
        validFor(30);
        complete();
        validFor(0);
        var first = only();
        var completed = Instant.parse(first.path("completedAt").asText());
        assertEquals(
                completed.plusSeconds(30 * 86_400L),
                Instant.parse(first.path("expiresAt").asText()));
        sql("update certificate set expires_at = now() - interval '1 second' where user_id = '" + learner.id() + "'");
        assertEquals("EXPIRED", generate(api).expect(200).text("status"));
        assertEquals("EXPIRED", verify(first).text("status"));

        api.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        assertEquals("EXPIRED", generate(api).expect(200).text("status"), "begun anew is not completed anew");
        complete();
        assertEquals(1, items(api.get("/api/certificates")).size(), "nobody has asked for it yet");
        var answers = Together.run(4, () -> generate(api));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(2, items(api.get("/api/certificates")).size());
        assertEquals("VALID", generate(api).expect(200).text("status"));
    }

    /** Retaken after twenty days, and asked for when the first has run out: more than a year later. */
    @Test
    void isDatedByTheCompletionWheneverSomebodyAsksForIt() {
        complete();
        anew();
        complete();
        longAgo();
        validFor(365);
        JsonNode late;
        try {
            late = generate(api).expect(201).json();
        } finally {
            validFor(0);
        }

        var completed = Instant.parse(late.path("completedAt").asText());
        assertEquals(380, Duration.between(completed, Instant.now()).toDays());
        assertEquals(
                completed.plus(Duration.ofDays(365)),
                Instant.parse(late.path("expiresAt").asText()));
        assertEquals("EXPIRED", late.path("status").asText());
        var year = completed.atOffset(ZoneOffset.UTC).getYear();
        assertEquals(
                1,
                items(api.get("/api/cpd?year=" + year))
                        .path(0)
                        .path("certificates")
                        .asInt());
        assertEquals(
                0, items(api.get("/api/cpd?year=" + Year.now(ZoneOffset.UTC))).size());
        assertEquals(late, generate(api).expect(200).json(), "each completion once");
    }

    /** An attempt that has ended by now: another has begun since. */
    @Test
    void isDatedByACompletionThatIsSetAside() {
        complete();
        anew();
        complete();
        longAgo();
        anew();
        var completed = Instant.parse(generate(api).expect(201).text("completedAt"));
        assertEquals(380, Duration.between(completed, Instant.now()).toDays());
    }

    @Test
    void onceTakenBackOnlyWhatIsBegunAfterwardsCounts() {
        complete();
        anew();
        complete();
        superAdmin
                .post(
                        "/api/certificates/" + only().path("id").asText() + "/revoke",
                        Map.of("reason", "Not the learner's own work"))
                .expect(200);
        assertEquals("CERTIFICATE_REVOKED", generate(api).expect(409).code());
        anew();
        complete();
        assertEquals("VALID", generate(api).expect(201).text("status"));
    }

    /** The first certificate is of 400 days ago, and the second attempt, begun then, was completed 380 days ago. */
    private void longAgo() {
        sql(
                "update certificate set issued_at = now() - interval '400 days', completed_at = now() - interval '400 days',"
                        + " expires_at = now() - interval '35 days', cpd_year = 2000 where user_id = '" + learner.id()
                        + "'");
        sql("update attempt set started_at = now() - (412 - 11 * number) * interval '1 day' where enrollment_id = '"
                + enrollment + "'");
        sql("update lecture_progress set completed_at = now() - interval '380 days' where user_id = '" + learner.id()
                + "'");
    }

    private void anew() {
        api.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
    }

    @Test
    void onceTakenBackItStaysSo() {
        complete();
        var path = "/api/certificates/" + only().path("id").asText();
        assertEquals(
                "reason",
                superAdmin
                        .post(path + "/revoke", Map.of("reason", " "))
                        .expect(422)
                        .text("field"));
        admin.post(path + "/revoke", Map.of("reason", "Mistake")).expect(403);
        var revoked = superAdmin
                .post(path + "/revoke", Map.of("reason", "Not the learner's own work"))
                .expect(200);
        assertEquals("REVOKED", revoked.text("status"));
        assertEquals(
                "CERTIFICATE_REVOKED",
                superAdmin
                        .post(path + "/revoke", Map.of("reason", "Again"))
                        .expect(409)
                        .code());
        assertEquals(
                "CERTIFICATE_REVOKED", api.get(path + "/download").expect(409).code());
        assertEquals("CERTIFICATE_REVOKED", generate(api).expect(409).code());
        assertEquals("REVOKED", verify(revoked.json()).text("status"));
        assertFalse(verify(revoked.json()).json().has("revocationReason"));
        complete();
        assertEquals(1, items(api.get("/api/certificates")).size());
    }

    /** Whether lectures or an activity tree decide what the package comes to. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isIssuedAnewForAllThatCountsOnly(int packaged) {
        var pack = packaged == 1 ? ScoPackage.scorm12("Mixed") : ScoPackage.scorm2004("Mixed");
        for (int i = 0; i < packaged; i++) {
            pack.lecture("Lecture " + i, "");
        }
        var mixed = requireNonNull(server.importPackage(pack.write()).courseId());
        server.publish(mixed);
        var authors = new Authors(superAdmin);
        var text = authors.text(mixed, authors.section(mixed, "To read"), "Text");
        enrollment = server.enroll(learner, mixed);
        pass(packaged);
        assertEquals("COURSE_NOT_COMPLETED", generate(api).expect(409).code());
        read(text);
        var first = items(api.get("/api/certificates")).get(0).path("id").asText();
        superAdmin
                .post("/api/certificates/" + first + "/revoke", Map.of("reason", "Mistake"))
                .expect(200);
        api.post("/api/enrollments/" + enrollment + "/attempts", Map.of()).expect(201);
        pass(packaged);
        assertEquals("CERTIFICATE_REVOKED", generate(api).expect(409).code());
        read(text);
        assertEquals("VALID", generate(api).expect(201).text("status"));
    }

    private void pass(int lectures) {
        var player = api.launch(enrollment);
        var values =
                lectures == 1 ? PASSED : Map.of("cmi.completion_status", "completed", "cmi.success_status", "passed");
        for (int i = 0; i < lectures; i++) {
            player.launch(player.lecture(i)).expect(200);
            player.commit(player.lecture(i), values, true).expect(200);
        }
        if (lectures > 1) {
            player.post("/runtime/navigation", Map.of("request", "exitAll")).expect(200);
        }
    }

    private void read(UUID text) {
        api.post("/api/lectures/" + text + "/progress", Map.of("completed", true))
                .expect(200);
    }

    @Test
    void anybodyVerifiesWithoutLearningMore() {
        complete();
        var certificate = only();
        var verified = verify(certificate);
        assertEquals("VALID", verified.text("status"));
        assertEquals(learner.name(), verified.text("learnerName"));
        assertFalse(verified.body().contains(learner.email()));
        assertFalse(verified.body().contains(learner.id().toString()));
        var typed = certificate.path("certificateId").asText().toLowerCase(Locale.ROOT);
        server.anonymous().get("/api/certificates/verify/" + typed).expect(200);
        for (var wrong : List.of("CERT-2026-000000", "CERT-2026-222222", "x", "%20")) {
            server.anonymous().get("/api/certificates/verify/" + wrong).expect(404);
        }
        sql("update app_user set name = null where id = '" + learner.id() + "'");
        assertFalse(verify(certificate).body().contains(learner.email()));
    }

    @Test
    void isDownloadedByThoseWhoSeeIt() {
        complete();
        var path = "/api/certificates/" + only().path("id").asText();
        for (var reader : List.of(api, admin, superAdmin)) {
            var pdf = reader.get(path + "/download").expect(200);
            assertEquals("application/pdf", pdf.header("Content-Type"));
            assertTrue(pdf.body().startsWith("%PDF-"));
            assertTrue(pdf.header("Content-Disposition").contains("CERT-"), pdf.header("Content-Disposition"));
            reader.get(path).expect(200);
        }
        var otherLearner = server.signedIn(server.person(Role.LEARNER, organization));
        for (var stranger : List.of(otherAdmin, otherLearner)) {
            stranger.get(path).expect(404);
            stranger.get(path + "/download").expect(404);
            generate(stranger).expect(404);
            assertEquals(
                    0,
                    items(stranger.get("/api/certificates?learnerId=" + learner.id()))
                            .size());
        }
        for (var signedInOnly : List.of("", "/" + UUID.randomUUID(), "/" + UUID.randomUUID() + "/download")) {
            server.anonymous().get("/api/certificates" + signedInOnly).expect(401);
        }
    }

    @Test
    void pointsAreSummedUpByYear() {
        complete();
        var second = server.person(Role.LEARNER, organization);
        var years = Year.now(ZoneOffset.UTC).getValue();
        sql("insert into certificate (id, certificate_id, issued_at, completed_at, cpd_year, course_name, cpd_points,"
                + " user_id, course_id, organization_id) select gen_random_uuid(), 'CERT-X-' || n, now(), now(), "
                + years
                + " - n % 2, 'Other', n, '" + learner.id() + "', gen_random_uuid(), '" + organization
                + "' from generate_series(1, 4) n");
        sql("update certificate set revoked_at = now() where certificate_id = 'CERT-X-4'");

        var own = items(api.get("/api/cpd"));
        assertEquals(2, own.size());
        assertEquals(years, own.path(0).path("year").asInt());
        assertEquals(5 + 2, own.path(0).path("points").asInt(), "the one that was taken back does not count");
        assertEquals(1 + 3, own.path(1).path("points").asInt());
        assertEquals(2, own.path(1).path("certificates").asInt());
        assertEquals(
                1,
                items(admin.get("/api/cpd?year=" + years + "&learnerId=" + learner.id()))
                        .size());
        assertEquals(0, items(admin.get("/api/cpd?learnerId=" + second.id())).size());
        assertEquals(
                0, items(otherAdmin.get("/api/cpd?learnerId=" + learner.id())).size());
        api.get("/api/cpd?year=12").expect(422);

        var first = api.get("/api/cpd?limit=1").expect(200);
        var next = api.get("/api/cpd?limit=1&page=" + first.text("next")).expect(200);
        assertEquals(own.path(1), items(next).path(0));
        assertFalse(next.json().has("next"));

        var ofOrganization = items(admin.get("/api/cpd/organizations?year=" + (years - 1)));
        assertEquals(4, ofOrganization.path(0).path("points").asInt());
        assertEquals(1, ofOrganization.path(0).path("learners").asInt());
        assertEquals(0, items(otherAdmin.get("/api/cpd/organizations")).size());
        otherAdmin.get("/api/cpd/organizations?organizationId=" + organization).expect(404);
        assertEquals(
                ofOrganization,
                items(superAdmin.get(
                        "/api/cpd/organizations?year=" + (years - 1) + "&organizationId=" + organization)));
        api.get("/api/cpd/organizations").expect(403);
    }

    private PlayerClient begin() {
        var player = api.launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        return player;
    }

    private void complete() {
        var player = begin();
        player.commit(player.lecture(0), PASSED, true).expect(200);
    }

    private Answer generate(ApiClient who) {
        return who.post("/api/certificates/generate", Map.of("enrollmentId", enrollment));
    }

    private static Answer verify(JsonNode certificate) {
        return server.anonymous()
                .get("/api/certificates/verify/"
                        + certificate.path("certificateId").asText())
                .expect(200);
    }

    /** The learner's one certificate. */
    private JsonNode only() {
        var items = items(api.get("/api/certificates"));
        assertEquals(1, items.size());
        return items.path(0);
    }

    private static JsonNode items(Answer answer) {
        return answer.expect(200).json().path("items");
    }

    private static void sql(String statement) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void validFor(int days) {
        superAdmin
                .patch("/api/courses/" + course, Map.of("certificateValidDays", days))
                .expect(200);
    }
}
