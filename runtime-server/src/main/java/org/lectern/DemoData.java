package org.lectern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.assignment.BulkAssignment;
import org.lectern.demo.DemoCourses;
import org.lectern.importing.ImportState;

/** The demo's people and courses. Made once; what is there already stays as it is, so a demo can go on next day. */
final class DemoData {
    static final String ADMIN = "admin@lectern.example";
    static final String LEARNER = "learner@lectern.example";
    static final String PASSWORD = "lectern-demo";
    private static final String MANAGER = "manager@lectern.example";
    private static final String DIRECTOR = "director@lectern.example";
    private static final String EDUCATOR = "omar@lectern.example";

    /** Somebody of the demo; of a super admin, organisation and its slug are null. */
    record Member(
            String email,
            String name,
            Role role,
            @Nullable String organization,
            @Nullable String slug) {}

    private static final String SUNSHINE = "Sunshine Childcare Centre";
    private static final String EXPLORERS = "Little Explorers Academy";
    private static final String BEGINNINGS = "Bright Beginnings Preschool";

    static final List<Member> PEOPLE = List.of(
            new Member(ADMIN, "Ada Admin", Role.SUPER_ADMIN, null, null),
            new Member(MANAGER, "Mei Manager", Role.CORPORATE_ADMIN, SUNSHINE, "sunshine"),
            new Member(DIRECTOR, "Devi Director", Role.CORPORATE_ADMIN, EXPLORERS, "explorers"),
            new Member(LEARNER, "Lina Learner", Role.LEARNER, SUNSHINE, "sunshine"),
            new Member(EDUCATOR, "Omar Educator", Role.LEARNER, EXPLORERS, "explorers"),
            new Member("tess@lectern.example", "Tess Teacher", Role.LEARNER, BEGINNINGS, "beginnings"));

    /** Courses that the manager assigns. */
    private static final int ASSIGNED = 2;

    private static final Duration TIME_TO_TAKE_THEM = Duration.ofDays(14);

    private DemoData() {}

    static void ensure(Services services) {
        PEOPLE.forEach(person -> person(services, person));
        var admin = services.accounts.personByEmail(ADMIN).orElseThrow();
        var learner = services.accounts.personByEmail(LEARNER).orElseThrow();
        var courses = new DemoCourses(
                        services.categories,
                        services.authoring,
                        services.outlines,
                        services.lectures,
                        services.courses,
                        services.media)
                .ensure(admin);
        if (courses.size() >= ASSIGNED) {
            assign(services, MANAGER, LEARNER, courses.subList(0, ASSIGNED));
            assign(services, DIRECTOR, EDUCATOR, courses.subList(0, 1));
        }
        for (var name : samples()) {
            if (!services.imports.hasImported(name)) {
                var course = course(services, name, admin);
                services.courses.publish(course);
                services.enrollments.enroll(admin, learner.id(), course);
            }
        }
    }

    private static void person(Services services, Member member) {
        var slug = member.slug();
        var organization = slug == null || member.organization() == null
                ? null
                : services.accounts.organization(member.organization(), slug);
        if (services.accounts.personByEmail(member.email()).isEmpty()) {
            services.accounts.create(
                    new NewPerson(member.email(), PASSWORD, member.name(), member.role(), organization));
        }
    }

    private static void assign(Services services, String admin, String learner, List<UUID> courses) {
        var by = services.accounts.personByEmail(admin).orElseThrow();
        var to = services.accounts.personByEmail(learner).orElseThrow();
        var deadline = Instant.now().plus(TIME_TO_TAKE_THEM).truncatedTo(ChronoUnit.DAYS);
        var wanted = new BulkAssignment(List.of(to.id()), courses, deadline, "Please take these in your own time.");
        // Nobody pays in the demo, so nobody comes back from a payment.
        services.assignments.assign(by, wanted, URI.create("/"));
    }

    private static UUID course(Services services, String sample, Person admin) {
        try (var zip = resource("samples/" + sample)) {
            var job = services.imports.importStream(zip, sample, admin);
            if (job.state() != ImportState.SUCCEEDED || job.courseId() == null) {
                throw new IllegalStateException("The sample course " + sample + " was not imported: " + job.error());
            }
            return job.courseId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> samples() {
        try (var index = resource("samples/index.txt")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var stream = DemoData.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Not on the class path: " + name);
        }
        return stream;
    }
}
