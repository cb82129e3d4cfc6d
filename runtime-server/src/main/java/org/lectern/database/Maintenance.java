package org.lectern.database;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.flywaydb.core.api.MigrationInfo;

/** The database as whoever looks after it has it: opened as it is, without bringing its schema up to date. */
public final class Maintenance implements AutoCloseable {
    private static final String HISTORY = "flyway_schema_history";

    private final Source source;
    private final HikariDataSource pool;
    private final SqlSessionFactory sessions;

    private Maintenance(Source source, HikariDataSource pool, SqlSessionFactory sessions) {
        this.source = source;
        this.pool = pool;
        this.sessions = sessions;
    }

    /**
     * Starts PostgreSQL if it is ours to start.
     *
     * @throws org.lectern.database.embedded.PostgresException if our own PostgreSQL cannot be started
     * @throws DatabaseException if PostgreSQL cannot be reached
     */
    public static Maintenance open(DatabaseSettings settings) {
        var source = Source.open(settings);
        try {
            var pool = Connections.pool(source.direct(), 1);
            return new Maintenance(source, pool, Statements.on(pool, Statements.load(List.of(StatusMapper.class))));
        } catch (RuntimeException e) {
            source.close();
            throw SqlErrors.translate(e);
        }
    }

    /** A step of the schema, such as V001, "platform". */
    public record Migration(String version, String description) {
        private static Migration of(MigrationInfo info) {
            return new Migration("V" + info.getVersion(), info.getDescription());
        }
    }

    /** How many rows a table has. */
    public record Table(String name, long rows) {}

    /** How many mails wait to be sent, for the first time or anew, and how many were given up. */
    public record Mails(long waiting, long givenUp) {}

    /** In the order in which they were applied. */
    public List<Migration> applied() {
        return migrations(Schema.on(source.direct()).info().applied());
    }

    /** What {@link #migrate} would apply. */
    public List<Migration> pending() {
        return migrations(Schema.on(source.direct()).info().pending());
    }

    /** Brings the schema up to date; answers what that took. */
    public List<Migration> migrate() {
        try {
            var pending = pending();
            Schema.migrate(source.direct());
            return pending;
        } catch (RuntimeException e) {
            throw SqlErrors.translate(e);
        }
    }

    /** Drops everything in the schema: tables, types, functions, and all that is in them. */
    public void drop() {
        try {
            Schema.on(source.direct()).clean();
        } catch (RuntimeException e) {
            throw SqlErrors.translate(e);
        }
    }

    /** PostgreSQL's own, such as 18.1. */
    public String serverVersion() {
        return ask(StatusMapper::serverVersion);
    }

    /** Of the whole database, in words, such as 12 MB. */
    public String size() {
        return ask(StatusMapper::size);
    }

    /** How many connections other Lecterns have to this database. */
    public int otherConnections() {
        return ask(StatusMapper::otherConnections);
    }

    /** The tables, counted. */
    public List<Table> tables() {
        return ask(mapper -> {
            var names = mapper.tables();
            names.remove(HISTORY);
            return names.isEmpty() ? List.of() : mapper.count(names);
        });
    }

    /** The outbox, of a schema that is up to date. */
    public Mails mails() {
        return ask(StatusMapper::mails);
    }

    /** A session of its own, past any pooler. The caller closes it. */
    public Connection session() throws SQLException {
        return source.session();
    }

    private <T> T ask(Function<StatusMapper, T> question) {
        try (SqlSession session = sessions.openSession(true)) {
            return requireNonNull(question.apply(session.getMapper(StatusMapper.class)));
        } catch (RuntimeException e) {
            throw SqlErrors.translate(e);
        }
    }

    private static List<Migration> migrations(MigrationInfo[] infos) {
        return Arrays.stream(infos).map(Migration::of).toList();
    }

    @Override
    public void close() {
        pool.close();
        source.close();
    }
}
