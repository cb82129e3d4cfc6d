package org.lectern.config;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.embedded.PostgresSettings;
import picocli.CommandLine.Option;

/** Where everything is kept. */
public final class StorageOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:LECTERN_DATA:-lectern-data}",
            description = "Where packages, and the database unless it has a URL, are kept (LECTERN_DATA;"
                    + " default: lectern-data).")
    private Path data = Path.of("lectern-data");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            defaultValue = "${env:LECTERN_DATABASE_URL}",
            description = "A PostgreSQL of your own, postgresql://user:password@host:port/database"
                    + " (LECTERN_DATABASE_URL; default: one that Lectern starts itself).")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-direct-url",
            paramLabel = "URL",
            defaultValue = "${env:LECTERN_DATABASE_DIRECT_URL}",
            description =
                    "The same database past the pooler, for migrations and locks, where the URL is that of a pooler with"
                            + " transaction pooling (LECTERN_DATABASE_DIRECT_URL; default: there is no pooler).")
    private @Nullable String databaseDirectUrl;

    @Option(
            names = "--database-connections",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_DATABASE_CONNECTIONS:-10}",
            description = "The most database connections open at a time (LECTERN_DATABASE_CONNECTIONS; default: 10).")
    private int databaseConnections = 10;

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** Where package archives are kept. */
    public Path packages() {
        return data.resolve("packages");
    }

    /** Where uploaded videos are kept. */
    public Path media() {
        return data.resolve("media");
    }

    /**
     * Where the database is.
     *
     * @throws MistakenSettingException if a URL is none of PostgreSQL's, or the direct one is alone
     */
    public DatabaseSettings database() {
        var url = given("--database-url", databaseUrl);
        var direct = given("--database-direct-url", databaseDirectUrl);
        if (direct.isPresent() && url.isEmpty()) {
            throw new MistakenSettingException("--database-direct-url needs --database-url beside it");
        }
        return new DatabaseSettings(url, direct, data, databaseConnections, PostgresSettings.DEFAULTS);
    }

    private static Optional<String> given(String option, @Nullable String url) {
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        try {
            DatabaseSettings.requireUrl(url);
        } catch (IllegalArgumentException e) {
            throw new MistakenSettingException(option + ": " + e.getMessage());
        }
        return Optional.of(url);
    }
}
