package org.lectern.database.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/** Connects as superuser, to see that PostgreSQL answers and to prepare the application's database. */
final class Admin {
    /** The class of SQLSTATEs by which a server says that it is starting or stopping. */
    private static final String OPERATOR_INTERVENTION = "57P";

    private final String password;
    private final Duration timeout;

    Admin(String password, Duration timeout) {
        this.password = password;
        this.timeout = timeout;
    }

    /**
     * Whether the server on this port answers; once it does, the application's role and database are there. SCRAM proves
     * both sides: a stranger on the port, who does not know the password, cannot pass for our server.
     *
     * @throws PostgresException if the server is well and refuses us
     */
    boolean prepare(int port) {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "pg_roles where rolname = '" + EmbeddedPostgres.USER + "'")) {
                statement.execute("create role " + EmbeddedPostgres.USER + " login password '" + password + "'");
            }
            if (isMissing(statement, "pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                statement.execute("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.USER);
            }
            return true;
        } catch (SQLException e) {
            boolean refused = e instanceof PSQLException answer
                    && answer.getServerErrorMessage() != null
                    && !String.valueOf(answer.getSQLState()).startsWith(OPERATOR_INTERVENTION);
            if (refused) {
                throw new PostgresException("PostgreSQL on port " + port + " refuses us: " + e.getMessage(), e);
            }
            return false;
        }
    }

    private static boolean isMissing(Statement statement, String row) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select from " + row)) {
            return !rows.next();
        }
    }

    private Connection connect(int port) throws SQLException {
        int seconds = (int) Math.max(1, timeout.toSeconds());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {EmbeddedPostgres.HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(password);
        source.setConnectTimeout(seconds);
        source.setSocketTimeout(seconds);
        return source.getConnection();
    }
}
