package org.lectern.database.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.database.TestDatabase;

/** Who PostgreSQL runs as. Needs root, which alone can be all these users. */
class AccountTest {
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    private Path folder;

    @BeforeEach
    void onlyRoot(@TempDir Path temporary) {
        folder = temporary;
        assumeTrue(Account.self().uid() == 0 && Commands.exists("setpriv"));
    }

    @Test
    void rootHandsPostgresToAnotherUser() throws Exception {
        open(folder);
        // Programs of its own: those of the other tests may lie in a private folder, out of that user's reach.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PostgresSettings.DEFAULTS)) {
            assertNotEquals(0, owner(Path.of("/proc", Long.toString(postgres.pid()))));
            assertNotEquals(0, owner(Layout.in(folder).cluster()));
            assertEquals(0, owner(Layout.in(folder).password()));
            assertEquals("1", Sql.value(postgres, "select 1"));
        }
    }

    /** A temporary folder is private, as a home is. */
    @Test
    void rootWithoutItsPowersUsesAPrivateFolder() throws Exception {
        assumeTrue(Commands.run(folder, List.of("unshare", "-U", "id", "-un")).succeeded());
        TestDatabase.lendPrograms(folder);
        for (int start = 0; start < 2; start++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PostgresSettings.DEFAULTS)) {
                assertEquals("1", Sql.value(postgres, "select 1"));
            }
        }
    }

    @Test
    void anOrdinaryUserRunsItAsItself() throws Exception {
        open(folder);
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        try (Neighbour neighbour = Neighbour.start(AS_NOBODY, readableClassPath(), data)) {
            assertEquals(NOBODY, owner(Path.of("/proc", Long.toString(neighbour.postgres()))));
            assertEquals(NOBODY, owner(Layout.in(data).password()));
            try (EmbeddedPostgres root = EmbeddedPostgres.start(data, PostgresSettings.DEFAULTS)) {
                assertEquals(neighbour.postgres(), root.pid());
            }
            assertTrue(ProcessHandle.of(neighbour.postgres()).isPresent());
        }
        assertFalse(Files.exists(Layout.in(data).pidFile()));
    }

    /** A copy, since the classes and libraries may lie in a home that nobody else can enter. */
    private String readableClassPath() throws IOException {
        StringJoiner path = new StringJoiner(File.pathSeparator);
        Path copies = Files.createDirectory(folder.resolve("class-path"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path source = Path.of(entry);
            boolean library =
                    source.getFileName().toString().matches("(commons-|xz-|.*postgres|slf4j|jspecify).*\\.jar");
            if (!entry.isEmpty() && (Files.isDirectory(source) || library)) {
                Path copy = copies.resolve(path.length() + "-" + source.getFileName());
                run("cp", "-r", entry, copy.toString());
                path.add(copy.toString());
            }
        }
        run("chmod", "-R", "a+rX", copies.toString());
        return path.toString();
    }

    private void run(String... command) {
        Commands.Result result = Commands.run(folder, List.of(command));
        assertTrue(result.succeeded(), result.output());
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid");
    }
}
