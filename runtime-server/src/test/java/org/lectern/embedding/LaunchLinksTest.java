package org.lectern.embedding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.Answer;
import org.lectern.testing.Browsing;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;
import org.lectern.testing.Together;

/** Launch and preview links: they open once and for a time, and a look at a course leaves nothing behind. */
class LaunchLinksTest extends EmbeddingFixture {
    private static final String RETURN = "https://portal.example.org/back?to=a&b=%22c";

    private static @Nullable UUID unopened;

    /** An enrolment of which nobody opens a link. */
    private static UUID unopened() {
        var known = unopened == null ? enrolled() : unopened;
        unopened = known;
        return known;
    }

    @Test
    void aLinkOpensOnceAndThenSaysSoAndLeadsBack() {
        var made = link(enrolled(), Map.of("returnUrl", RETURN)).expect(201);
        var link = made.text("url");
        assertTrue(link.startsWith(server.application() + "/launch/"), link);
        var left = Duration.between(Instant.now(), Instant.parse(made.text("expiresAt")));
        assertTrue(left.toSeconds() > 280 && left.toSeconds() <= 300, left.toString());

        var opened = Browsing.open(link).expect(303);
        assertEquals("no-store", opened.header("Cache-Control"));
        assertEquals("no-referrer", opened.header("Referrer-Policy"));
        assertFalse(opened.headers().firstValue("Set-Cookie").isPresent(), "nobody is signed in by it");
        var state = PlayerClient.open(opened.header("Location")).state();
        assertEquals(RETURN, state.path("returnUrl").asText());
        assertEquals("normal", state.path("mode").asText());

        var again = Browsing.open(link).expect(410);
        assertTrue(again.header("Content-Type").startsWith("text/html"));
        assertTrue(again.body().contains("it was used already"), again.body());
        assertTrue(again.body().contains("href=\"https://portal.example.org/back?to=a&amp;b=%22c\""), again.body());
    }

    @Test
    void ofManyThatOpenItOneIsLetIn() {
        var link = link(enrolled(), Map.of()).expect(201).text("url");
        var answers = Together.run(6, () -> Browsing.open(link));
        assertEquals(
                List.of(303, 410, 410, 410, 410, 410),
                answers.stream().map(Answer::status).sorted().toList());
    }

    @Test
    void whoLooksAheadDoesNotUseIt() {
        var link = link(enrolled(), Map.of()).expect(201).text("url");
        Browsing.open("HEAD", link, Map.of()).expect(405);
        Browsing.open("GET", link, Map.of("Sec-Purpose", "prefetch;prerender")).expect(503);
        Browsing.open(link).expect(303);
    }

    @Test
    void aLinkIsKeptAsAHashAndRunsOut() {
        var link = link(enrolled(), Map.of("expiresInSeconds", 60)).expect(201).text("url");
        var code = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(
                0,
                Sql.number(
                        server.database(), "select count(*) from launch_link l where l::text like '%" + code + "%'"));
        Sql.execute(server.database(), "update launch_link set expires_at = now() where used_at is null");
        assertTrue(Browsing.open(link).expect(410).body().contains("its time is up"));
        Browsing.open(server.application() + "/launch/nothing").expect(410);
    }

    @Test
    void whoIsDisabledOpensNothingAndARevokedClientsLinksAreOfNoUse() {
        var learner = learner(portal, unused()).expect(201).id("id");
        var enrollment = enrolled(learner);
        var link = link(enrollment, Map.of()).expect(201).text("url");
        portal.send("PATCH", "/api/v1/learners/" + learner, Map.of("disabled", true), Map.of())
                .expect(200);
        assertEquals("LEARNER_DISABLED", link(enrollment, Map.of()).expect(409).code());
        assertTrue(Browsing.open(link).expect(409).body().contains("This learner is disabled"));
        portal.send("PATCH", "/api/v1/learners/" + learner, Map.of("disabled", false), Map.of())
                .expect(200);
        Browsing.open(link).expect(303);

        var shortLived = server.client(sunshine, ClientScope.LAUNCH_WRITE);
        var other = shortLived
                .post("/api/v1/enrollments/" + enrollment + "/launch-links", Map.of())
                .expect(201)
                .text("url");
        Sql.execute(
                server.database(),
                "update api_client set revoked_at = now() where id = (select made_by_id from launch_link order by id desc limit 1)");
        Browsing.open(other).expect(410);
    }

    @Test
    void noLinkOpensADraft() {
        var own = requireNonNull(server.importPackage(
                        ScoPackage.scorm12("Withdrawn").lecture("Lesson", "").write())
                .courseId());
        server.publish(own);
        var learner = learner(portal, unused()).expect(201).id("id");
        var enrollment = portal.post("/api/v1/enrollments", Map.of("learnerId", learner, "courseId", own))
                .expect(201)
                .id("id");
        var link = link(enrollment, Map.of("returnUrl", RETURN)).expect(201).text("url");
        server.superAdmin().post("/api/courses/" + own + "/unpublish", Map.of()).expect(200);
        assertEquals(
                "COURSE_NOT_PUBLISHED", link(enrollment, Map.of()).expect(409).code());
        var page = Browsing.open(link).expect(409).body();
        assertTrue(page.contains("This course is not published at the moment"), page);
        assertTrue(page.contains("portal.example.org/back"), page);
        server.publish(own);
        Browsing.player(link);
    }

    @Test
    void aLinkOfALearnerWhoHasLeftTheOrganisationOpensNothing() {
        var learner = learner(portal, unused()).expect(201).id("id");
        var link = link(enrolled(learner), Map.of()).expect(201).text("url");
        var elsewhere = server.organization("elsewhere");
        Sql.execute(
                server.database(),
                "update app_user set organization_id = '" + elsewhere + "' where id = '" + learner + "'");
        Browsing.open(link).expect(410);
    }

    @Test
    void anAdministratorMakesLinksOfTheOwnOrganisationAlone() {
        var enrollment = enrolled();
        var path = "/api/v1/enrollments/" + enrollment + "/launch-links";
        foreign.post(path, Map.of()).expect(404);
        server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("explorers")))
                .post(path, Map.of())
                .expect(404);
        var admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, sunshine));
        Browsing.player(admin.post(path, Map.of()).expect(201).text("url"));
    }

    @Test
    void lectureAndModeAreAskedForAndChecked() {
        var enrollment = enrolled();
        var lecture = Browsing.player(link(enrollment, Map.of()).expect(201).text("url"))
                .lecture(0);
        var state = Browsing.player(link(enrollment, Map.of("lectureId", lecture, "mode", "review"))
                        .expect(201)
                        .text("url"))
                .state();
        assertEquals("review", state.path("mode").asText());
        assertEquals(lecture.toString(), state.path("current").asText());
        link(enrollment, Map.of("lectureId", UUID.randomUUID())).expect(404);
        assertEquals(
                "mode", link(enrollment, Map.of("mode", "peek")).expect(422).text("field"));
        for (var seconds : List.of(0, -1, 86_401)) {
            assertEquals(
                    "expiresInSeconds",
                    link(enrollment, Map.of("expiresInSeconds", seconds))
                            .expect(422)
                            .text("field"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "http://portal.example.org/",
                "//portal.example.org/",
                "/back",
                "",
                "https:///back",
                "https:portal",
                "https://user@portal.example.org/",
                "https://portal.example.org/ a",
                "https://portal.example.org/\nSet-Cookie: a=b",
            })
    void aReturnAddressIsAPageOfTheWeb(String address) {
        var refused = link(unopened(), Map.of("returnUrl", address)).expect(422);
        assertEquals("returnUrl", refused.text("field"));
    }

    @Test
    void aReturnAddressHasAnEnd() {
        var most = "https://portal.example.org/" + "a".repeat(2_000 - 27);
        link(unopened(), Map.of("returnUrl", most)).expect(201);
        assertEquals(
                "returnUrl",
                link(unopened(), Map.of("returnUrl", most + "a")).expect(422).text("field"));
        link(unopened(), Map.of("returnUrl", "http://localhost:3000/back")).expect(201);
    }

    @Test
    void aLookAtACourseIsLaunchedAndLeavesNothing() {
        var before = everything();
        var link = portal.post("/api/v1/courses/" + course + "/preview-links", Map.of("returnUrl", RETURN))
                .expect(201)
                .text("url");
        var player = Browsing.player(link);
        assertEquals("browse", player.state().path("mode").asText());
        assertEquals("Preview", player.state().at("/learner/name").asText());
        assertEquals(RETURN, player.state().path("returnUrl").asText());
        var lecture = player.lecture(0);
        var delivery = player.launch(lecture).expect(200).json();
        assertEquals("browse", delivery.at("/values/cmi.core.lesson_mode").asText());
        player.file(delivery.path("url").asText()).expect(200);
        var receipt = player.commit(
                        lecture, Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "100"), true)
                .expect(200);
        assertEquals("not attempted", receipt.json().at("/lecture/status").asText());
        player.launch(lecture).expect(200);
        player.readState().expect(200);
        assertEquals(before, everything());
        Browsing.open(link).expect(410);

        server.pass("runtime.previews");
        player.readState().expect(200);
        Sql.execute(
                server.database(),
                "update launch_session set created_at = now() - interval '2 days' where attempt_id is null");
        server.pass("runtime.previews");
        assertEquals("SESSION_REPLACED", player.readState().expect(409).code());
    }

    /** All that any figure, report or list is made of. */
    private static String everything() {
        return Sql.text(server.database(), """
                select concat_ws(' ', (select count(*) from enrollment), (select count(*) from attempt),
                  (select count(*) from lecture_progress), (select count(*) from interaction_page),
                  (select count(*) from app_user), (select count(*) from change), (select max(xid::text::bigint) from change),
                  (select count(*) from webhook_event), (select count(*) from certificate),
                  (select count(*) from shared_data), (select count(*) from attempt_sequencing))
                """);
    }

    @Test
    void aSequencedCourseIsLookedAtInAnyOrder() {
        var sleep = server.sampleCourse("safe-sleep-scorm2004.zip");
        var before = everything();
        var player = Browsing.player(portal.post("/api/v1/courses/" + sleep + "/preview-links", Map.of())
                .expect(201)
                .text("url"));
        assertTrue(player.state().path("navigation").isNull());
        assertTrue(player.state().path("returnUrl").isNull());
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.completion_status", "completed"), true)
                .expect(200);
        assertEquals(before, everything());
    }

    @Test
    void draftsAreForThePlatformToLookAt() {
        var draft = server.importPackage(
                        ScoPackage.scorm12("Draft").lecture("Lesson", "").write())
                .courseId();
        var path = "/api/v1/courses/" + draft + "/preview-links";
        portal.post(path, Map.of()).expect(404);
        var player = Browsing.player(platform.post(path, Map.of()).expect(201).text("url"));
        player.launch(player.lecture(0)).expect(200);
        portal.post("/api/v1/courses/" + UUID.randomUUID() + "/preview-links", Map.of())
                .expect(404);
    }

    @Test
    void linksAreForgotten() {
        var link = link(enrolled(), Map.of("returnUrl", RETURN)).expect(201).text("url");
        Sql.execute(server.database(), "update launch_link set expires_at = now() - interval '31 days'");
        server.pass("embedding.links");
        assertEquals(0, Sql.number(server.database(), "select count(*) from launch_link"));
        assertTrue(Browsing.open(link).expect(410).body().contains("Go back to where you found it"));
    }
}
