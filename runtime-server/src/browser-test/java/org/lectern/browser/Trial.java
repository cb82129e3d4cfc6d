package org.lectern.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.importing.ImportJob;
import org.lectern.packages.Standard;

/** A package of somebody else's, imported and published, and a learner who is enrolled in it. */
final class Trial implements AutoCloseable {
    /** Packages as authoring tools export them. They are not ours to pass on, so they lie beside the project. */
    private static final Path PACKAGES = Path.of("..", "..", "shared", "packages");

    private final TestServer server;
    private final ImportJob job;
    private final UUID enrollment;
    private final Visitor visitor;

    private Trial(TestServer server, ImportJob job, UUID enrollment, Visitor visitor) {
        this.server = server;
        this.job = job;
        this.enrollment = enrollment;
        this.visitor = visitor;
    }

    /** Skips the test where the package is not there. */
    static Trial of(TestServer server, String name) {
        var zip = PACKAGES.resolve(name + ".zip");
        assumeTrue(Files.exists(zip), () -> "There is no " + zip);
        var job = server.importPackage(zip);
        server.publish(job.courseId());
        var learner = server.person(Role.LEARNER, server.organization(name.toLowerCase()));
        var enrollment = server.enroll(learner, job.courseId());
        var visitor = Visitor.signedIn(server, learner);
        // Content asks whether to resume, and whether to keep the place.
        visitor.page().onDialog(dialog -> dialog.accept());
        return new Trial(server, job, enrollment, visitor);
    }

    /** What the import made of it. */
    void became(Standard standard, int sections, int lectures, String... oddities) {
        assertEquals(standard, job.standard());
        assertEquals(sections, job.sections());
        assertEquals(lectures, job.lectures());
        var found = IntStream.range(0, job.oddities().split("\"code\"", -1).length - 1)
                .mapToObj(n -> job.oddities().split("\"code\": ?\"")[n + 1].split("\"")[0])
                .toList();
        assertEquals(List.of(oddities), found);
    }

    Player launch() {
        return visitor.launch();
    }

    Visitor visitor() {
        return visitor;
    }

    /** The newest session of the content. */
    Session last() {
        return visitor.calls().last();
    }

    Standing standing() {
        return Standing.of(server.database(), enrollment);
    }

    /**
     * Everything that the newest session said must stand in the lesson's row word for word, its calls must have been
     * answered well, and our own pages must have run without an error.
     *
     * @param allowed calls that the content makes wrongly, or in the knowledge that they fail
     */
    Lesson recorded(int index, Allowed... allowed) {
        var lesson = standing().lesson(index);
        recorded(last(), lesson);
        answered(last(), allowed);
        assertEquals(List.of(), visitor.faults());
        return lesson;
    }

    private void recorded(Session session, Lesson lesson) {
        var kept = lesson.elements(job.standard() == Standard.SCORM_12);
        session.said().forEach((element, value) -> {
            // Navigation is a request for the moment. The status has rules of its own, which the tests spell out.
            if (!element.startsWith("adl.nav.") && !element.equals("cmi.core.lesson_status")) {
                assertEquals(value, kept.get(element), element);
            }
        });
    }

    static void answered(Session session, Allowed... allowed) {
        assertTrue(session.has("Initialize"), () -> "The content did not find the API: " + session);
        var failures = session.failures().stream()
                .filter(call -> Stream.of(allowed).noneMatch(one -> one.covers(call)))
                .toList();
        assertEquals(List.of(), failures);
    }

    /** What the content heard at its newest start must be what the session before it said. */
    void resumed(String... elements) {
        var sessions = visitor.calls().sessions();
        var before = sessions.get(sessions.size() - 2);
        for (var element : elements) {
            assertEquals(before.said().get(element), last().heard(element).orElse(null), element);
        }
    }

    @Override
    public void close() {
        visitor.close();
    }
}
