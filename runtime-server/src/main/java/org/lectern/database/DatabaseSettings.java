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
 * @param directUrl the same database past a pooler, which then is what {@code url} leads to: one that lends a connection for
 *     a transaction at a time, so that nothing may be left in a session there
 * @param dataFolder Lectern's data folder; of no interest to the database when there is a {@code url}
 * @param poolSize the most connections that are open at a time, at least 1
 * @param postgres how our own PostgreSQL runs
 */
public record DatabaseSettings(
        Optional<String> url, Optional<String> directUrl, Path dataFolder, int poolSize, PostgresSettings postgres) {
    private static final int POOL_SIZE = 10;

    public DatabaseSettings {
        requireNonNull(url);
        requireNonNull(directUrl);
        requireNonNull(dataFolder);
        requireNonNull(postgres);
        if (directUrl.isPresent() && url.isEmpty()) {
            throw new IllegalArgumentException("A direct database URL needs a database URL beside it");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, not " + poolSize);
        }
    }

    /** @throws IllegalArgumentException if it is in neither form; the message does not repeat the URL, which may hold a password */
    public static void requireUrl(String url) {
        ServerUrl.parse(url);
    }

    /** Our own PostgreSQL in this data folder, with defaults. */
    public static DatabaseSettings embedded(Path dataFolder) {
        return new DatabaseSettings(
                Optional.empty(), Optional.empty(), dataFolder, POOL_SIZE, PostgresSettings.DEFAULTS);
    }

    /** A PostgreSQL of your own, with defaults. */
    public static DatabaseSettings server(String url) {
        return new DatabaseSettings(
                Optional.of(url), Optional.empty(), Path.of("."), POOL_SIZE, PostgresSettings.DEFAULTS);
    }

    /** The same through a pooler with transaction pooling, at this URL; what has been the URL is the direct one now. */
    public DatabaseSettings behindPooler(String pooler) {
        return new DatabaseSettings(Optional.of(pooler), url, dataFolder, poolSize, postgres);
    }

    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(url, directUrl, dataFolder, size, postgres);
    }

    /** Without the URL: it holds a password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (url.isPresent() ? "server" : dataFolder) + ", poolSize=" + poolSize + "]";
    }
}
