package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;

/** The sample courses to their ends, each for what it is the sample of. */
class SampleCoursesBrowserTest {
    private static final TestServer SERVER = TestServer.start();
    private static final UUID NURSERY = SERVER.organization("nursery");

    private final Person learner = SERVER.person(Role.LEARNER, NURSERY);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void scorm2004ToTheEnd() {
        var enrollment = enroll("safe-sleep-scorm2004.zip");
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().at("On the back, every time").begun();
            leafThrough(player);
            // The course's own button: the player goes on because the content asks for it.
            player.click("#continue").at("A clear cot");
            leafThrough(player);
            player.click("#continue").at("Watching over sleep");
            leafThrough(player);
            player.click("#continue").at("Check your knowledge");

            answer(player, "#answer-false");
            answer(player, "#answer-a", "#answer-c");
            player.find("#answer-number").fill("10");
            submit(player);
            player.find("#answer-a").selectOption("2");
            player.find("#answer-b").selectOption("3");
            player.find("#answer-c").selectOption("1");
            submit(player);
            answer(player, "#up-a", "#up-b", "#up-b");
            answer(player, "#answer-very_sure");
            assertThat(player.find("#score")).hasAttribute("data-passed", "true");
            player.saved().exit();
            assertThat(visitor.page().locator(".card .progress-line")).hasText("100%");

            var standing = Standing.of(SERVER.database(), enrollment);
            assertEquals("passed", standing.status());
            assertEquals(100, standing.progress());
            for (var index = 0; index < 3; index++) {
                assertEquals("completed", standing.lesson(index).status());
            }
            var check = standing.lesson(3);
            assertEquals("100.00", check.score().toPlainString());
            assertEquals("passed", check.cmi().get("cmi.success_status"));
            assertEquals("1", check.cmi().get("cmi.score.scaled"));
            assertEquals(6, check.interactions().size());
            assertEquals("a[.]2[,]b[.]3[,]c[.]1", check.interactions().get("3").get("learner_response"));
            assertEquals("neutral", check.interactions().get("5").get("result"));
            assertEquals(visitor.calls().last().said().get("cmi.suspend_data"), check.suspendData());
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void contentInAWindowOfItsOwn() {
        var enrollment = enroll("fire-drill-popup.zip");
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().at("The alarm sounds");
            var drill = visitor.page().waitForPopup(() -> player.click("#open"));
            for (var right : List.of("#answer-a", "#answer-c", "#answer-b", "#answer-a")) {
                drill.locator(right).check();
                drill.locator("#submit").click();
                drill.locator("#next-question").click();
            }
            assertThat(drill.locator("#score")).hasAttribute("data-passed", "true");
            // Clicked by the page itself: a click from outside is not answered when its window is gone before the answer.
            drill.waitForClose(() -> drill.locator("#close").evaluate("button => setTimeout(() => button.click())"));
            assertThat(player.find("#message")).hasAttribute("data-state", "closed");
            player.until(session -> session.has("Terminate"));
            player.exit();

            var lesson = Standing.of(SERVER.database(), enrollment).lesson(0);
            assertEquals("passed", lesson.status());
            assertEquals("100.00", lesson.score().toPlainString());
            assertEquals(4, lesson.interactions().size());
            assertEquals("result", lesson.location());
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void assetsAreDoneWhenTheyWereSeen() {
        var enrollment = enroll("room-rules-assets.zip");
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().at("Arrivals and goodbyes");
            for (var title : List.of("Inside the room", "Plan of the room", "Opening checklist to print")) {
                player.saved().next().at(title);
            }
            assertThat(visitor.page().locator("#progress-text")).hasText("100 %");
            player.exit();
            var standing = Standing.of(SERVER.database(), enrollment);
            assertEquals(100, standing.progress());
            assertEquals("completed", standing.status());
            standing.lessons().forEach(lesson -> assertTrue(lesson.completed(), lesson.title()));
            assertEquals(List.of(), visitor.faults());
        }
    }

    @Test
    void oneScoOnItsOwn() {
        var enrollment = enroll("allergy-basics-single.zip");
        try (var visitor = Visitor.signedIn(SERVER, learner)) {
            var player = visitor.launch().begun();
            // Nothing to choose from: no outline, no steps.
            assertThat(visitor.page().locator("#outline-toggle")).isHidden();
            assertThat(visitor.page().locator("#next")).isHidden();
            leafThrough(player);
            player.click("#answer-b").click("#submit").click("#next-question");
            assertThat(player.find("#score")).hasAttribute("data-passed", "true");
            player.saved().exit();

            var standing = Standing.of(SERVER.database(), enrollment);
            assertEquals("passed", standing.status());
            assertEquals(100, standing.progress());
            assertEquals("correct", standing.lesson(0).interactions().get("0").get("result"));

            visitor.launch().begun().until(session -> session.heard("cmi.suspend_data").isPresent());
            assertEquals(
                    standing.lesson(0).suspendData(),
                    visitor.calls().last().heard("cmi.suspend_data").orElse(""));
            assertEquals(List.of(), visitor.faults());
        }
    }

    private UUID enroll(String sample) {
        return SERVER.enroll(learner, SERVER.sampleCourse(sample));
    }

    private static void leafThrough(Player player) {
        assertThat(player.find("section.screen:not([hidden])")).isVisible();
        while (player.find("#next").isVisible()) {
            player.click("#next");
        }
    }

    private static void answer(Player player, String... controls) {
        for (var control : controls) {
            player.click(control);
        }
        submit(player);
    }

    private static void submit(Player player) {
        player.click("#submit");
        assertThat(player.find("#feedback")).hasAttribute("data-result", java.util.regex.Pattern.compile("correct|neutral"));
        player.click("#next-question");
    }
}
