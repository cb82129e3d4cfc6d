package org.lectern.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How connections are made, and kept. */
final class Connections {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private Connections() {}

    /** A server of one's own. What the URL sets wins over the defaults here. */
    static PGSimpleDataSource to(ServerUrl server) {
        PGSimpleDataSource source = configure(new PGSimpleDataSource());
        source.setURL(server.jdbc());
        server.user().ifPresent(source::setUser);
        server.password().ifPresent(source::setPassword);
        return source;
    }

    /** Everything about a connection except where it goes. */
    static PGSimpleDataSource configure(PGSimpleDataSource source) {
        // A string parameter has no type of its own: native enums, jsonb and arrays need no cast in the statements.
        source.setStringType("unspecified");
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("lectern");
        source.setTcpKeepAlive(true);
        // A group of commits is near to a hundred kilobytes: sent eight at a time, they would wake PostgreSQL for each.
        source.setMaxSendBufferSize(SEND_BUFFER_BYTES);
        source.setConnectTimeout((int) WAIT.toSeconds());
        return source;
    }

    static HikariDataSource pool(DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("lectern");
        config.setDataSource(new PatientSource(source, WAIT.toNanos()));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(WAIT.toMillis());
        return new HikariDataSource(config);
    }
}
