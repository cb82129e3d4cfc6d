package org.lectern.database.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL, unpacked from the class path and run by Lectern itself, with a password and durable settings.
 *
 * <p>Several processes may use one data folder at a time: the first starts PostgreSQL, the last stops it. One that a killed
 * process left behind is taken over by the next; one that dies is started again by those who use it, if need be on another
 * port. PostgreSQL outlives a process that ends without {@link #close}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** PostgreSQL listens nowhere else. */
    public static final String HOST = "127.0.0.1";

    /** The application's database, and the role that owns it. */
    public static final String DATABASE = "lectern";

    /** Owns the application's database and may do nothing else. */
    public static final String USER = "lectern";

    /** May do everything, with the same password. */
    public static final String SUPERUSER = "postgres";

    private final Supervisor supervisor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    /**
     * Returns when PostgreSQL answers and the application's database is there.
     *
     * @param dataFolder made if it is missing; PostgreSQL keeps to {@code postgres/} in it
     * @param settings of no effect on a PostgreSQL that is running already
     * @throws PostgresException if PostgreSQL cannot be started
     */
    public static EmbeddedPostgres start(Path dataFolder, PostgresSettings settings) {
        return new EmbeddedPostgres(Supervisor.join(dataFolder, settings));
    }

    /** Changes when PostgreSQL had to be started again. */
    public int port() {
        return supervisor.port();
    }

    /** Of both roles. */
    public String password() {
        return supervisor.password();
    }

    /** Of PostgreSQL's parent process. */
    public long pid() {
        return supervisor.pid();
    }

    /** How often PostgreSQL died and was started again. */
    public int restarts() {
        return supervisor.restarts();
    }

    /** Stops PostgreSQL if nobody else uses it, here or in another process. May be called twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            supervisor.leave();
        }
    }
}
