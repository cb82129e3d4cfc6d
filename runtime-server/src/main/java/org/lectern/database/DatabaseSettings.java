package org.lectern.database;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.database.embedded.PostgresSettings;

/**
 * Where the database is.
 *
 * @param url a server of your own, as {@code postgresql://user:password@host:port/database?parameters} or in the JDBC
 *     driver's own form; empty for the PostgreSQL that Lectern starts itself in the data folder
 * @param dataFolder Lectern's data folder; of no interest to the database when there is a {@code url}
 * @param poolSize the most connections that are open at a time, at least 1
 * @param postgres how our own PostgreSQL runs
 */
public record DatabaseSettings(Optional<String> url, Path dataFolder, int poolSize, PostgresSettings postgres) {
    private static final int POOL_SIZE = 10;

    public DatabaseSettings {
        requireNonNull(url);
        requireNonNull(dataFolder);
        requireNonNull(postgres);
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, not " + poolSize);
        }
    }

    /** Our own PostgreSQL in this data folder, with defaults. */
    public static DatabaseSettings embedded(Path dataFolder) {
        return new DatabaseSettings(Optional.empty(), dataFolder, POOL_SIZE, PostgresSettings.DEFAULTS);
    }

    /** A PostgreSQL of your own, with defaults. */
    public static DatabaseSettings server(String url) {
        return new DatabaseSettings(Optional.of(url), Path.of("."), POOL_SIZE, PostgresSettings.DEFAULTS);
    }

    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(url, dataFolder, size, postgres);
    }

    /** Without the URL: it holds a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url.isPresent() ? "server" : dataFolder) + ", poolSize=" + poolSize + "]";
    }
}
