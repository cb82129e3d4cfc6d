package org.lectern;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.config.LimitOptions;
import org.lectern.config.ListenOptions;
import org.lectern.database.Database;
import org.lectern.database.TestDatabase;
import org.lectern.importing.ImportJob;
import org.lectern.testing.ApiClient;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A whole server for a test class: real HTTP on free ports, a database of its own, packages in a folder of its own. */
public final class TestServer implements AutoCloseable {
    /** Of everybody that a test creates. */
    public static final String PASSWORD = "a-good-password";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Path data;
    private final Services services;
    private final Server server;
    private final Person superAdmin;

    private TestServer(Path data, Services services, Server server) {
        this.data = data;
        this.services = services;
        this.server = server;
        this.superAdmin = person(Role.SUPER_ADMIN, null);
    }

    public static TestServer start() {
        return start(new String[0]);
    }

    /** @param options of {@link LimitOptions} and {@link ListenOptions}, such as {@code --max-package-mib=1} */
    public static TestServer start(String... options) {
        try {
            var limits = new LimitOptions();
            var listen = new ListenOptions();
            parse(limits, listen, options);
            var data = Files.createTempDirectory("lectern-test");
            var services = Services.open(TestDatabase.newDatabase(), data, limits);
            return new TestServer(data, services, Server.start(services, listen));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parse(LimitOptions limits, ListenOptions listen, String... options) {
        var arguments = new ArrayList<>(List.of("--port=0", "--content-port=0"));
        arguments.addAll(List.of(options));
        var both = CommandSpec.create()
                .addMixin("limits", CommandSpec.forAnnotatedObject(limits))
                .addMixin("listen", CommandSpec.forAnnotatedObject(listen));
        new CommandLine(both).setOverwrittenOptionsAllowed(true).parseArgs(arguments.toArray(String[]::new));
    }

    public URI application() {
        return server.applicationUrl();
    }

    public URI content() {
        return server.contentUrl();
    }

    public Database database() {
        return services.database;
    }

    /** Where packages and staged uploads lie. */
    public Path packages() {
        return data.resolve("packages");
    }

    /** Somebody new. */
    public Person person(Role role, @Nullable UUID organization) {
        var email = "person" + PEOPLE.incrementAndGet() + "@example.org";
        return services.accounts.create(new NewPerson(email, PASSWORD, "Person " + PEOPLE.get(), role, organization));
    }

    public UUID organization(String slug) {
        return services.accounts.organization(slug, slug);
    }

    /** A client that has signed in. */
    public ApiClient signedIn(Person person) {
        var client = new ApiClient(application());
        client.signIn(person.email(), PASSWORD);
        return client;
    }

    public ApiClient superAdmin() {
        return signedIn(superAdmin);
    }

    public ApiClient anonymous() {
        return new ApiClient(application());
    }

    /** Imports a package as the command line does. */
    public ImportJob importPackage(Path zip) {
        try {
            return services.imports.importFile(zip, superAdmin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports one of our own courses, {@code hand-hygiene-scorm12.zip} and so on, and publishes it. */
    public UUID sampleCourse(String name) {
        try (var zip = getClass().getClassLoader().getResourceAsStream("samples/" + name)) {
            var course = requireNonNull(services.imports
                    .importStream(requireNonNull(zip), name, superAdmin)
                    .courseId());
            services.courses.publish(course);
            return course;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void publish(UUID course) {
        services.courses.publish(course);
    }

    /** The enrolment's id. */
    public UUID enroll(Person learner, UUID course) {
        return services.enrollments.enroll(superAdmin, learner.id(), course).id();
    }

    @Override
    public void close() {
        server.close();
        services.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
