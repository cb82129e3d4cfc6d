package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.database.TestDatabase;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.PostgresSettings;
import org.lectern.testing.LecternProcess;
import org.lectern.testing.LecternProcess.Ended;

/** The database's life by command: made, filled, looked at, emptied. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MaintenanceTest {
    private static Path data;

    @SuppressWarnings("NullAway.Init") // Started by the second test, which the later ones follow.
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        data = folder;
        TestDatabase.lendPrograms(data);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    @Order(1)
    void statusMakesNothing() throws Exception {
        var status = lectern("", "status");
        assertTrue(status.output().contains("none yet in " + data), status.output());
        assertFalse(Files.exists(data.resolve("postgres/cluster")));
        // From here on it stays up between commands, which saves their starting it.
        postgres = EmbeddedPostgres.start(data, PostgresSettings.DEFAULTS);
    }

    @Test
    @Order(2)
    void migrateSaysWhatItApplied() throws Exception {
        var pending = lectern("", "status").output();
        assertTrue(pending.matches("(?s).*Schema +empty\nPending +V001, V002,.*"), pending);

        var first = lectern("", "migrate").output().lines().toList();
        assertEquals("Applied V001, platform", first.get(0));
        assertTrue(first.contains("Applied V020, figures"), first.toString());
        assertEquals(
                "The schema is up to date already.\n", lectern("", "migrate").output());
    }

    @Test
    @Order(3)
    void seedFillsOnce() throws Exception {
        lectern("", "seed");
        var seeded = counts();
        var again = lectern("", "seed").output();
        assertEquals(seeded, counts());
        assertTrue(again.contains("director@lectern.example"), again);
        assertEquals(
                List.of("3", "LEARNER 3, CORPORATE_ADMIN 2, SUPER_ADMIN 1", "8", "24 24 24", "24 of 1", "3"), seeded);
    }

    @Test
    @Order(4)
    void statusSaysWhatThereIs() throws Exception {
        var status = lectern("", "status").output();
        assertTrue(status.contains("running as process " + postgres.pid()), status);
        assertTrue(
                status.contains("postgresql://lectern@127.0.0.1:" + postgres.port() + "/lectern, password in "
                        + data.toRealPath().resolve("postgres/password")),
                status);
        assertFalse(status.contains(postgres.password()), status);
        assertTrue(status.matches("(?s).*Pending +none\n.*In use +by nobody else\n.*  organization +3\n.*"), status);
    }

    @Test
    @Order(5)
    void mailThatWasGivenUpIsCountedAndTriedAgain() throws Exception {
        assertTrue(lectern("", "status").output().matches("(?s).*\nMail +0 wait, 0 given up\n.*"));
        rows("""
                insert into outgoing_mail (id, recipient, subject, body, tries, given_up_at)
                select gen_random_uuid(), n || '@example.org', 'Subject', 'Body', 10, now() from generate_series(1, 3) n
                returning recipient
                """);
        var status = lectern("", "status").output();
        assertTrue(status.matches("(?s).*\nMail +0 wait, 3 given up \\(lectern mail retry\\)\n.*"), status);

        var retried = LecternProcess.run("", "mail", "retry", "--data=" + data);
        assertEquals("Mails that a running server tries again within seconds: 3\n", retried.output());
        assertTrue(lectern("", "status").output().matches("(?s).*\nMail +3 wait, 0 given up\n.*"));
        retried = LecternProcess.run("", "mail", "retry", "--data=" + data);
        assertEquals("No mail was given up.\n", retried.output());
    }

    @Test
    @Order(6)
    void resetAsksAndRefusesWhileInUse() throws Exception {
        var kept = lectern("no\n", "reset");
        assertEquals(1, kept.status());
        assertTrue(kept.output().endsWith("Nothing was changed.\n"), kept.output());
        try (var other = DriverManager.getConnection(url() + "&ApplicationName=lectern")) {
            assertFalse(other.isClosed());
            var refused = LecternProcess.run("", "reset", "--yes", "--data=" + data);
            assertEquals(1, refused.status(), refused.output());
            assertTrue(refused.errors().contains("stop the server first"), refused.errors());
        }
        assertEquals("3", counts().get(0));
    }

    @Test
    @Order(7)
    void resetLeavesAnEmptySchemaAndNoPackage() throws Exception {
        assertFalse(files(data.resolve("packages")).isEmpty());
        assertFalse(files(data.resolve("media")).isEmpty());
        var reset = lectern("yes\n", "reset");
        assertEquals(0, reset.status(), reset.errors());
        assertTrue(reset.output().contains("Applied V001, platform"), reset.output());
        assertEquals("0", counts().get(0));
        assertEquals(List.of(), files(data.resolve("packages")));
        assertEquals(List.of(), files(data.resolve("media")));
        // And it can be filled anew.
        assertEquals(0, lectern("", "seed").status());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> counts() throws SQLException {
        return rows("""
                select count(*)::text from organization
                union all
                select string_agg(role || ' ' || n, ', ' order by role)
                from (select role, count(*) as n from app_user group by role) r
                union all
                select count(*)::text from course where scorm_version = '2.0' and status = 'PUBLISHED'
                union all
                select concat_ws(' ', count(*) filter (where l.type = 'VIDEO'),
                       count(*) filter (where l.type = 'TEXT' and l.content like '<%'),
                       count(*) filter (where l.type = 'QUIZ' and l.content like '%"questions"%'))
                from lecture l
                union all
                select count(media_id) || ' of ' || count(distinct media_id) from lecture where type = 'VIDEO'
                union all
                select count(*)::text from course_assignment
                """);
    }

    private static List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static String url() {
        return "jdbc:postgresql://" + EmbeddedPostgres.HOST + ":" + postgres.port() + "/" + EmbeddedPostgres.DATABASE
                + "?user=" + EmbeddedPostgres.USER + "&password=" + postgres.password();
    }

    private static Ended lectern(String input, String command) throws Exception {
        return LecternProcess.run(input, command, "--data=" + data);
    }
}
