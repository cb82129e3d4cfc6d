package org.lectern.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.TestServer;
import org.lectern.account.AccountService;
import org.lectern.account.NewPerson;
import org.lectern.account.Passwords;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.Seats;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.testing.FreePort;
import org.lectern.testing.LecternProcess;
import org.lectern.testing.ScoPackage;

/** The server, or its PostgreSQL, is killed while content commits one value after the other. */
class LostServerBrowserTest {
    /** Commits without a pause, each with a new interaction, until it is told to stop. */
    private static final String BUSY = """
            <script>
            let count = Number(get('cmi.interactions._count'));
            const busy = setInterval(() => {
              const at = `cmi.interactions.${count}.`;
              set(at + 'id', `q-${count}`);
              set(at + 'type', 'numeric');
              count += 1;
              set('cmi.core.lesson_location', String(count));
              set('cmi.core.session_time', `0000:00:00.${String(count % 100).padStart(2, '0')}`);
              commit();
            }, 30);
            const stop = () => { clearInterval(busy); return count; };
            </script>
            """;

    private static final int PATIENCE_MILLIS = 90_000;

    @TempDir
    private static Path data;

    private static String[] options;
    private static LecternProcess server;
    private static Database database;
    private static Person learner;
    private static UUID enrollment;

    @BeforeAll
    static void start() throws IOException {
        TestDatabase.lendPrograms(data);
        options = new String[] {"--data=" + data, "--port=" + FreePort.find(), "--content-port=" + FreePort.find()};
        server = LecternProcess.serve(options);
        database = Database.open(DatabaseSettings.embedded(data), AccountService.MAPPER, Seats.MAPPER);
        var accounts = new AccountService(database, new Passwords());
        learner = accounts.create(new NewPerson(
                "busy@example.org",
                TestServer.PASSWORD,
                "Busy",
                Role.LEARNER,
                accounts.organization("Lost", "lost")));
        var admin = server.superAdmin();
        var course = ScoPackage.scorm12("Busy").lecture("Busy", Sco.BEGIN + BUSY);
        var job = admin.get(admin.upload(course.write(), "busy.zip").expect(202).header("Location"));
        while (job.text("state").equals("RUNNING")) {
            job = admin.get("/api/packages/" + job.id("id"));
        }
        admin.post("/api/courses/" + job.id("courseId") + "/publish", Map.of()).expect(200);
        enrollment = admin.post("/api/enrollments", Map.of("userId", learner.id(), "courseId", job.id("courseId")))
                .expect(201)
                .id("id");
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    private interface Step {
        void take() throws Exception;
    }

    @Test
    void aKilledServerLosesNothing() throws Exception {
        survives(() -> server.kill(), () -> server = LecternProcess.serve(options));
    }

    @Test
    void aKilledPostgresLosesNothing() throws Exception {
        survives(() -> {
            var postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            new ProcessBuilder("kill", "-KILL", postmaster.get(0).strip()).start().waitFor();
        }, () -> {});
    }

    private void survives(Step blow, Step recovery) throws Exception {
        try (var visitor = Visitor.unheard(server.application(), content())
                .signIn(learner)) {
            var sco = new Sco(visitor.launch());
            visitor.page().waitForTimeout(700);
            blow.take();
            visitor.page().waitForTimeout(500);
            var count = ((Number) sco.run("stop()", List.of())).intValue();
            recovery.take();
            assertTrue(sco.isWell(), "content felt it");
            // All that waited in the journal is sent one after the other.
            assertThat(visitor.page().locator("#save"))
                    .hasAttribute("data-state", "saved", new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
            var lesson = Standing.of(database, enrollment).lesson(0);
            assertEquals(String.valueOf(count), lesson.location());
            assertEquals(count, lesson.interactions().size());
            for (int n = 0; n < count; n++) {
                assertEquals(
                        "q-" + n, lesson.interactions().get(String.valueOf(n)).get("id"));
            }
            sco.player().exit();
        }
    }

    private static URI content() {
        return URI.create("http://localhost:" + options[2].substring(options[2].indexOf('=') + 1));
    }
}
