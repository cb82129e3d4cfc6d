package org.lectern.database.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, on one data folder: every test leaves it stopped, as the next one finds it. */
class EmbeddedPostgresTest {
    private static final PostgresSettings SETTINGS = PostgresSettings.DEFAULTS;
    private static final PostgresSettings IMPATIENT =
            new PostgresSettings(64, 4, 50, Duration.ofMinutes(2), Duration.ofSeconds(4), Duration.ofSeconds(4));

    private static Path folder;

    /** After a first start that was interrupted, which left its temporary folders behind. */
    @BeforeAll
    static void firstStart(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(Files.createDirectory(home.resolve("cluster.new")).resolve("PG_VERSION"), "18");
        EmbeddedPostgres.start(folder, SETTINGS).close();
    }

    @AfterEach
    void nothingRuns() {
        assertFalse(Files.exists(Layout.in(folder).pidFile()));
    }

    @Test
    void settingsAreDurable() throws SQLException {
        Map<String, String> expected = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "data_checksums", "on",
                "listen_addresses", "127.0.0.1",
                "server_encoding", "UTF8",
                "password_encryption", "scram-sha-256",
                "is_superuser", "off");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                assertEquals(setting.getValue(), Sql.value(postgres, "show " + setting.getKey()), setting.getKey());
            }
        }
    }

    @Test
    void everyoneNeedsThePassword() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            SQLException refused = assertThrows(
                    SQLException.class, () -> Sql.connect(postgres, "wrong").close());
            assertEquals("28P01", refused.getSQLState());
        }
        List<String> rules = Files.readAllLines(Layout.in(folder).cluster().resolve("pg_hba.conf")).stream()
                .filter(line -> line.matches("\\w.*"))
                .toList();
        assertFalse(rules.isEmpty());
        assertEquals(
                List.of(),
                rules.stream().filter(rule -> !rule.endsWith("scram-sha-256")).toList());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Layout.in(folder).password())));
    }

    @Test
    void dataOutlivesARestart() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            Sql.execute(postgres, "create table kept (value text)");
            Sql.execute(postgres, "insert into kept values ('here')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertEquals("here", Sql.value(postgres, "select value from kept"));
        }
    }

    @Test
    void theLastUserStopsIt() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder, SETTINGS);
        EmbeddedPostgres second = EmbeddedPostgres.start(folder, SETTINGS);
        long pid = first.pid();
        try (Neighbour neighbour = Neighbour.start(folder)) {
            assertEquals(pid, neighbour.postgres());
            assertEquals(pid, second.pid());

            first.close();
            first.close();
            assertEquals("1", Sql.value(second, "select 1"));
            second.close();
            assertTrue(isRunning(pid));
        }
        assertFalse(isRunning(pid));
    }

    @Test
    void anOrphanIsAdopted() throws Exception {
        Neighbour neighbour = Neighbour.start(folder);
        neighbour.kill();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertEquals(neighbour.postgres(), postgres.pid());
            assertEquals("1", Sql.value(postgres, "select 1"));
        }
        assertFalse(isRunning(neighbour.postgres()));
    }

    @Test
    void anOrphanThatHangsIsReplaced() throws Exception {
        Neighbour neighbour = Neighbour.start(folder);
        neighbour.kill();
        signal("STOP", neighbour.postgres());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, IMPATIENT)) {
            assertNotEquals(neighbour.postgres(), postgres.pid());
            assertEquals("1", Sql.value(postgres, "select 1"));
        }
        assertFalse(isRunning(neighbour.postgres()));
    }

    @Test
    void aKilledServerIsStartedAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            long pid = postgres.pid();
            signal("KILL", pid);
            while (postgres.restarts() == 0) {
                Thread.sleep(20);
            }

            assertNotEquals(pid, postgres.pid());
            assertEquals("1", Sql.value(postgres, "select 1"));
        }
    }

    @Test
    void aStalePidFileOfADeadProcessIsNoObstacle() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        startWithPidFileOf(dead.pid());
    }

    /** The process id is in use again, by a process of the same user: PostgreSQL itself would refuse to start. */
    @Test
    void aStalePidFileOfAStrangerIsNoObstacle() throws Exception {
        Layout layout = Layout.in(folder);
        Account account = Account.choose(layout.home(), layout.cluster());
        Process stranger = new ProcessBuilder(account.command("sleep", "60")).start();
        try {
            startWithPidFileOf(stranger.pid());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    private static void startWithPidFileOf(long pid) throws IOException, SQLException {
        Layout layout = Layout.in(folder);
        Files.writeString(
                layout.pidFile(), pid + "\n" + layout.cluster() + "\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            assertNotEquals(pid, postgres.pid());
            assertEquals("1", Sql.value(postgres, "select 1"));
        }
    }

    @Test
    void theTerminalDoesNotReachIt() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/stat")) && Commands.exists("setsid"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, SETTINGS)) {
            String stat = Files.readString(Path.of("/proc", Long.toString(postgres.pid()), "stat"));
            String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];

            assertEquals(Long.toString(postgres.pid()), session);
        }
    }

    @Test
    void anotherMajorVersionIsRefused() throws IOException {
        Path version = Layout.in(folder).cluster().resolve("PG_VERSION");
        String right = Files.readString(version);
        Files.writeString(version, "12\n");
        try {
            PostgresException refused =
                    assertThrows(PostgresException.class, () -> EmbeddedPostgres.start(folder, SETTINGS));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("was made by PostgreSQL 12"), refused.getMessage());
        } finally {
            Files.writeString(version, right);
        }
    }

    @Test
    void whatPostgresSaysIsInTheError() throws IOException {
        Path settings = Layout.in(folder).cluster().resolve("postgresql.auto.conf");
        String right = Files.readString(settings);
        Files.writeString(settings, "shared_buffers = 'plenty'\n");
        try {
            PostgresException refused =
                    assertThrows(PostgresException.class, () -> EmbeddedPostgres.start(folder, SETTINGS));
            assertTrue(String.valueOf(refused.getMessage()).contains("shared_buffers"), refused.getMessage());
        } finally {
            Files.writeString(settings, right);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    private static boolean isRunning(long pid) {
        return Postmaster.find(pid, Layout.in(folder).cluster()).isPresent();
    }
}
