package org.lectern.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.PostgresSettings;

/**
 * A migrated database of its own for each test class, on one PostgreSQL for all classes of a process: the feed waits for
 * whatever transaction is at work in the same PostgreSQL, those of other processes' tests too.
 *
 * <pre>{@code
 * private static final Database DATABASE = TestDatabase.open(CourseMapper.class);
 *
 * @AfterAll
 * static void close() {
 *     DATABASE.close();
 * }
 * }</pre>
 *
 * <p>PostgreSQL's folder is kept between runs, for a fast start; the databases in it are not.
 */
public final class TestDatabase {
    private static final Path FOLDER = Path.of("target", "test-database-" + System.getProperty("test.fork", "1"));
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long PID = ProcessHandle.current().pid();

    /** Loaded, and PostgreSQL started, when the first test asks for a database. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER, PostgresSettings.DEFAULTS);
        static final String TEMPLATE = "template_" + PID;

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
            dropLeftovers();
            // It reads and writes at moments of its own, and the feed waits for whoever has begun to write.
            execute("alter system set autovacuum = off");
            execute("select pg_reload_conf()");
            execute("create database " + TEMPLATE + " owner " + EmbeddedPostgres.USER);
            Database.open(settings(TEMPLATE)).close();
        }
    }

    private TestDatabase() {}

    /** A new database with the whole schema and its seven categories, and nothing else. */
    public static Database open(Class<?>... mappers) {
        return Database.open(newDatabase(), mappers);
    }

    /** As {@link #open}, for a test that starts a whole server. */
    public static DatabaseSettings newDatabase() {
        String name = "test_" + PID + "_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + Server.TEMPLATE + " owner " + EmbeddedPostgres.USER);
        return settings(name);
    }

    /** Lets a data folder of a test use the programs that are unpacked for this one. */
    public static void lendPrograms(Path dataFolder) throws IOException {
        newDatabase();
        Path home = Files.createDirectories(dataFolder.resolve("postgres"));
        try (Stream<Path> folders = Files.list(FOLDER.resolve("postgres").toAbsolutePath())) {
            Path programs = folders.filter(folder -> Files.exists(folder.resolve("bin/postgres")))
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
        }
    }

    private static DatabaseSettings settings(String database) {
        return DatabaseSettings.server("postgresql://" + EmbeddedPostgres.USER + ":" + Server.POSTGRES.password() + "@"
                + EmbeddedPostgres.HOST + ":" + Server.POSTGRES.port() + "/" + database);
    }

    /** Of test runs that are over. */
    private static void dropLeftovers() {
        List<String> leftovers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname, split_part(datname, '_', 2)::bigint"
                        + " from pg_database where datname ~ '^(test|template)_[0-9]+'")) {
            while (rows.next()) {
                if (ProcessHandle.of(rows.getLong(2)).isEmpty()) {
                    leftovers.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        leftovers.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + EmbeddedPostgres.HOST + ":" + Server.POSTGRES.port() + "/postgres",
                EmbeddedPostgres.SUPERUSER,
                Server.POSTGRES.password());
    }
}
