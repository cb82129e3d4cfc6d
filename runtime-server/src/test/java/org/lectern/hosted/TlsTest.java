package org.lectern.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.database.Database;
import org.lectern.database.DatabaseException;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.PostgresSettings;

/** A database that is reached over TLS, by what its URL says. */
@Timeout(180)
class TlsTest {
    private static EmbeddedPostgres postgres;
    private static Path certificate;
    private static Path stranger;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        TestDatabase.lendPrograms(folder);
        postgres = EmbeddedPostgres.start(folder, PostgresSettings.DEFAULTS);
        // Without TLS yet, and so without a connection.
        assertThrows(DatabaseException.class, () -> isEncrypted("sslmode=require"));

        certificate = folder.resolve("ca.pem");
        stranger = folder.resolve("stranger.pem");
        var server = Certificate.selfSigned(folder, "server");
        Files.writeString(certificate, server.certificate());
        Files.writeString(stranger, Certificate.selfSigned(folder, "stranger").certificate());
        var cluster = folder.resolve("postgres/cluster");
        write(cluster, "server.crt", server.certificate());
        write(cluster, "server.key", server.key());
        var administrator = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres?user="
                + EmbeddedPostgres.SUPERUSER + "&password=" + postgres.password();
        try (var connection = DriverManager.getConnection(administrator);
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
        awaitTls(administrator);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void aConnectionThatMustBeEncryptedIs() throws SQLException {
        assertTrue(isEncrypted("sslmode=require"));
        assertTrue(isEncrypted("sslmode=require&channel_binding=require"));
        assertEquals(false, isEncrypted("sslmode=disable"));
    }

    @Test
    void theServerIsCheckedWhereItMustBe() throws SQLException {
        assertTrue(isEncrypted("sslmode=verify-full&sslrootcert=" + certificate));
        assertThrows(DatabaseException.class, () -> isEncrypted("sslmode=verify-full&sslrootcert=" + stranger));
        // Nobody whom Java trusts has signed it.
        assertThrows(DatabaseException.class, () -> isEncrypted("sslmode=verify-full&sslrootcert=system"));
    }

    private static boolean isEncrypted(String parameters) throws SQLException {
        var settings = DatabaseSettings.server("postgresql://" + EmbeddedPostgres.USER + ":" + postgres.password()
                + "@127.0.0.1:" + postgres.port() + "/" + EmbeddedPostgres.DATABASE + "?" + parameters);
        try (var database = Database.open(settings);
                var connection = database.dataSource().getConnection();
                var select = connection.prepareStatement("select ssl from pg_stat_ssl where pid = pg_backend_pid()");
                var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** As PostgreSQL wants it: its own, and readable for nobody else. */
    private static void write(Path cluster, String name, String content) throws IOException {
        var file = Files.writeString(cluster.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(cluster));
    }

    private static void awaitTls(String url) throws InterruptedException {
        while (true) {
            try (var connection = DriverManager.getConnection(url + "&sslmode=require")) {
                assertTrue(connection.isValid(5));
                return;
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
    }
}
