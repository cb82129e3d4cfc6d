package org.lectern.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where connections come from: our own PostgreSQL, started if need be, or a server of one's own, perhaps behind a pooler.
 *
 * @param postgres ours; null for a server of one's own
 * @param shared for transactions; behind a pooler, nothing may be left in its sessions
 * @param direct for what needs a session: migrations, session locks, notifications
 */
record Source(@Nullable EmbeddedPostgres postgres, DataSource shared, DataSource direct) implements AutoCloseable {
    static Source open(DatabaseSettings settings) {
        if (settings.url().isEmpty()) {
            var postgres = EmbeddedPostgres.start(settings.dataFolder(), settings.postgres());
            var ours = Connections.configure(new EmbeddedSource(postgres));
            return new Source(postgres, ours, ours);
        }
        var shared = Connections.to(ServerUrl.parse(settings.url().get()));
        if (settings.directUrl().isEmpty()) {
            return new Source(null, shared, shared);
        }
        return new Source(
                null,
                behindPooler(shared),
                Connections.to(ServerUrl.parse(settings.directUrl().get())));
    }

    /** A prepared statement has its name in one session, and the next transaction may come to another. */
    private static DataSource behindPooler(PGSimpleDataSource source) {
        source.setPrepareThreshold(0);
        return source;
    }

    HikariDataSource pool(int size) {
        return Connections.pool(shared, size);
    }

    /** A session of one's own, to be closed by the caller. */
    Connection session() throws SQLException {
        return direct.getConnection();
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
