package org.lectern.database.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects as superuser, to see that PostgreSQL answers and to prepare the database. */
final class Admin {
    /** What a connection attempt told. */
    enum Answer {
        READY,
        STARTING,
        NONE
    }

    /** How long a healthy server on this machine may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String password;

    Admin(String password) {
        this.password = password;
    }

    /**
     * Asks the server on this port. SCRAM proves both sides: a stranger on the port, who does not know the password, cannot
     * pass for our server.
     *
     * @throws PostgresException if the server is alive and refuses the password
     */
    Answer ask(int port) {
        try {
            connect(port).close();
            return Answer.READY;
        } catch (SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case "28P01", "28000" ->
                    throw new PostgresException(
                            "PostgreSQL on port " + port + " refuses the password in the data folder", e);
                case "57P03" -> Answer.STARTING;
                case "53300" -> Answer.READY;
                default -> Answer.NONE;
            };
        }
    }

    /** Creates the role and the database of the application where they are missing. */
    void prepare(int port) {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "pg_roles where rolname = '" + EmbeddedPostgres.USER + "'")) {
                statement.execute("create role " + EmbeddedPostgres.USER + " login password '" + password + "'");
            }
            if (isMissing(statement, "pg_database where datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                statement.execute("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.USER);
            }
        } catch (SQLException e) {
            throw new PostgresException("Cannot prepare the database: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Statement statement, String row) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select from " + row)) {
            return !rows.next();
        }
    }

    private Connection connect(int port) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {EmbeddedPostgres.HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(password);
        source.setConnectTimeout((int) PATIENCE.toSeconds());
        source.setSocketTimeout((int) PATIENCE.toSeconds());
        return source.getConnection();
    }
}
