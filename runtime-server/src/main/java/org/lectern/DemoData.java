package org.lectern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.importing.ImportState;

/** The demo's people and courses. Made once; what is there already stays as it is, so a demo can go on next day. */
final class DemoData {
    static final String ADMIN = "admin@lectern.example";
    static final String LEARNER = "learner@lectern.example";
    static final String PASSWORD = "lectern-demo";

    private static final String MANAGER = "manager@lectern.example";

    private DemoData() {}

    static void ensure(Services services) {
        var organization = services.accounts.organization("Sunshine Childcare Centre", "sunshine");
        var admin = person(services, ADMIN, "Ada Admin", Role.SUPER_ADMIN, null);
        person(services, MANAGER, "Mei Manager", Role.CORPORATE_ADMIN, organization);
        var learner = person(services, LEARNER, "Lina Learner", Role.LEARNER, organization);
        for (var name : samples()) {
            if (!services.imports.hasImported(name)) {
                var course = course(services, name, admin);
                services.courses.publish(course);
                services.enrollments.enroll(admin, learner.id(), course);
            }
        }
    }

    private static Person person(Services services, String email, String name, Role role, @Nullable UUID organization) {
        return services.accounts
                .personByEmail(email)
                .orElseGet(() -> services.accounts.create(new NewPerson(email, PASSWORD, name, role, organization)));
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
