package org.lectern.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;

/** Runs cases on a server of its own, each with a course and a learner that are new. */
final class Conformance implements AutoCloseable {
    /** The published cases: beside the project, or where {@code -Dadl.cases} says. */
    static final Path CASES = Path.of(System.getProperty(
            "adl.cases", Path.of("..", "..", "shared", "adl-lms").toString()));

    /** The project's own. */
    static final Path OWN_CASES = Path.of("src", "test", "conformance");

    private final TestServer server = TestServer.start();
    private final UUID organization = server.superAdmin()
            .post("/api/organizations", Map.of("name", "Conformance", "maxLearners", 10_000))
            .expect(201)
            .id("id");
    private final Supplier<PlayerPage> pages;
    private final Map<String, Person> learners = new HashMap<>();

    /** @param pages opens a browser of a learner's own */
    Conformance(Supplier<PlayerPage> pages) {
        this.pages = pages;
    }

    /** The run that the system properties {@code adl.cases} and {@code adl.families} ask for. */
    static Report run(Supplier<PlayerPage> pages) {
        if (!Files.isDirectory(CASES)) {
            throw new IllegalArgumentException("There is no folder " + CASES.toAbsolutePath() + ": see -Dadl.cases");
        }
        var families = System.getProperty("adl.families", "");
        try (var conformance = new Conformance(pages)) {
            return conformance.play(
                    CASES,
                    families.isBlank() ? List.of() : List.of(families.trim().split("\\s*,\\s*")));
        }
    }

    CaseResult play(ConformanceCase script) {
        var content = new CasePackage(script.manifest());
        var course = importCourse(script, content);
        var person = learner(script);
        var enrollment = server.enroll(person, course);
        var client = server.signedIn(person);
        Supplier<String> launches = () -> client.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
        try (var learner = new Learner(pages.get(), launches)) {
            var judge = new Judge(person.id().toString());
            var result = new CaseRunner(script, content.acts(), learner, judge).run();
            if (result.passed() && !learner.faults().isEmpty()) {
                throw new IllegalStateException("The player failed: " + learner.faults());
            }
            return result;
        }
    }

    /** Cases of one number are one learner's: what is global to the system stays from one to the next. */
    private Person learner(ConformanceCase script) {
        var number = script.id().replaceFirst("[a-z]+$", "");
        return learners.computeIfAbsent(number, none -> {
            var person = server.person(Role.LEARNER, organization);
            Presupposed.give(server.database(), person.id(), script.id());
            return person;
        });
    }

    private UUID importCourse(ConformanceCase script, CasePackage content) {
        try {
            var folder = Files.createTempDirectory("conformance");
            var zip = content.zip(folder);
            try {
                var job = server.importPackage(zip);
                if (job.courseId() == null) {
                    throw new IllegalStateException(script.id() + " was refused: " + job);
                }
                server.publish(job.courseId());
                return job.courseId();
            } finally {
                Files.deleteIfExists(zip);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Plays the cases of those families, and prints what failed as it goes.
     *
     * @param families or single cases; none for all
     */
    Report play(Path cases, List<String> families) {
        var report = new Report();
        for (var script : ConformanceCase.in(cases)) {
            if (families.isEmpty() || families.contains(script.family()) || families.contains(script.id())) {
                var result = play(script);
                report.add(result);
                Report.failures(result).forEach(Conformance::say);
            }
        }
        report.summary().forEach(Conformance::say);
        return report;
    }

    /** The report is what the command is run for. */
    private static void say(String line) {
        System.out.println(line);
    }

    @Override
    public void close() {
        server.close();
    }
}
