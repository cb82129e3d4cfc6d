package org.lectern.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Connects to our own PostgreSQL, on whatever port it has at the time. */
final class EmbeddedSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient EmbeddedPostgres postgres;

    EmbeddedSource(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        setServerNames(new String[] {EmbeddedPostgres.HOST});
        setDatabaseName(EmbeddedPostgres.DATABASE);
        setUser(EmbeddedPostgres.USER);
        setPassword(postgres.password());
    }

    @Override
    public Connection getConnection() throws SQLException {
        setPortNumbers(new int[] {postgres.port()});
        return super.getConnection();
    }
}
