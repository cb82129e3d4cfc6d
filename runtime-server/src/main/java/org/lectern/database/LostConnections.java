package org.lectern.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that went away took all connections with it. The pool would find them one by one, as requests meet them: so
 * the first that is found dead has all of them replaced.
 */
final class LostConnections {
    private static final Logger log = LoggerFactory.getLogger(LostConnections.class);
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final HikariDataSource pool;
    private final AtomicLong evicted = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    LostConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    /** At most once a second: those who meet the same loss must not throw away what has just been connected. */
    void replaceIfLost(DatabaseException failure) {
        var now = System.nanoTime();
        var last = evicted.get();
        if (failure.isConnectionLost() && now - last >= PAUSE_NANOS && evicted.compareAndSet(last, now)) {
            log.warn("A connection to the database was lost; all are replaced: {}", failure.getMessage());
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
