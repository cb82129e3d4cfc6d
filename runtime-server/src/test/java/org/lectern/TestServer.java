package org.lectern;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.account.NewPerson;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.client.ClientKind;
import org.lectern.client.ClientScope;
import org.lectern.client.IssuedClient;
import org.lectern.client.NewClient;
import org.lectern.config.ListenOptions;
import org.lectern.config.ServiceOptions;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.importing.ImportJob;
import org.lectern.mail.Mail;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A whole server for a test class: real HTTP on free ports, a database of its own, packages in a folder of its own. Its
 * schedule stands still, so that nothing happens between two lines of a test; the test makes the passes that it is about.
 */
public final class TestServer implements AutoCloseable {
    /** Of everybody that a test creates. */
    public static final String PASSWORD = "a-good-password";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final long CALM_NANOS = 10_000_000_000L;
    private static final String WRITING =
            "select (pg_snapshot_xmin(s) <> pg_snapshot_xmax(s))::int from pg_current_snapshot() s";

    private final Path data;
    private final DatabaseSettings settings;
    private final Services services;
    private final Server server;
    private final TestMail mail;
    private final boolean first;
    private final Person superAdmin;

    private TestServer(
            Path data, DatabaseSettings settings, Services services, Server server, TestMail mail, boolean first) {
        this.first = first;
        this.mail = mail;
        this.data = data;
        this.settings = settings;
        this.services = services;
        this.server = server;
        this.superAdmin = person(Role.SUPER_ADMIN, null);
    }

    public static TestServer start() {
        return start(new String[0]);
    }

    /** On a database of the caller's. */
    public static TestServer on(DatabaseSettings database) {
        return start(database);
    }

    /** @param options of the settings classes, such as {@code --max-package-mib=1} */
    public static TestServer start(String... options) {
        return start(TestDatabase.newDatabase(), options);
    }

    private static TestServer start(DatabaseSettings database, String... options) {
        try {
            return start(Files.createTempDirectory("lectern-test"), database, true, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start(Path data, DatabaseSettings database, boolean first, String... options) {
        try {
            var settings = new ServiceOptions();
            var listen = new ListenOptions();
            parse(List.of(settings, listen), options);
            var mail = new TestMail();
            var services = Services.open(database, data, settings, mail);
            return new TestServer(data, database, services, Server.start(services, listen), mail, first);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another node on the same database and the same packages; closed before this one. */
    public TestServer node(String... options) {
        return start(data, settings, false, options);
    }

    /** Where the database is, for a node in a process of its own. */
    public String databaseUrl() {
        return settings.url().orElseThrow();
    }

    /** Makes a pass of the schedule at once. */
    public void pass(String name) {
        assertTrue(services.schedule.run(name), name);
    }

    /** Waits until nobody is writing: the feed shows no more than what came before the oldest transaction at work. */
    public void awaitCalm() {
        var patience = System.nanoTime() + CALM_NANOS;
        while (Sql.number(database(), WRITING) > 0 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    /** An API key with every scope that an organisation's client may have. */
    public IntegrationClient client(UUID organization) {
        return client(
                organization,
                Stream.of(ClientScope.values())
                        .filter(scope -> scope != ClientScope.IMPORTS_WRITE)
                        .toArray(ClientScope[]::new));
    }

    /** An API key with these scopes, of an organisation or of the platform. */
    public IntegrationClient client(@Nullable UUID organization, ClientScope... scopes) {
        return new IntegrationClient(
                application(), issue(ClientKind.API_KEY, organization, scopes).secret());
    }

    /** A client of either kind, with its secret. */
    public IssuedClient issue(ClientKind kind, @Nullable UUID organization, ClientScope... scopes) {
        return services.integrations.clients.create(
                null, new NewClient("client of a test", kind, organization, List.of(scopes)));
    }

    private static void parse(List<Object> settings, String... options) {
        var arguments = new ArrayList<>(List.of("--port=0", "--content-port=0"));
        arguments.addAll(List.of(options));
        var all = CommandSpec.create();
        settings.forEach(one -> all.addMixin(one.getClass().getSimpleName(), CommandSpec.forAnnotatedObject(one)));
        new CommandLine(all).setOverwrittenOptionsAllowed(true).parseArgs(arguments.toArray(String[]::new));
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

    /** The newest mail to an address, once all that waits has been sent. */
    public Mail mailTo(String address) {
        return mail.to(address, services.schedule);
    }

    /** Whether, once all that waits has been sent, nothing has been sent to an address. */
    public boolean isSilentTo(String address) {
        return mailsTo(address) == 0;
    }

    /** How many have been sent to an address, once all that waits has been sent. */
    public int mailsTo(String address) {
        return mail.allTo(address, services.schedule).size();
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
        if (first) {
            deleteData();
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
