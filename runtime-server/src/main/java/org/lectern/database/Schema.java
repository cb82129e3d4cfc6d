package org.lectern.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations of {@code sql/migrations}, applied in order, each once; safe with several servers starting together. */
final class Schema {
    private Schema() {}

    /** @param source not through a pooler: a migration holds a lock of its session */
    static void migrate(DataSource source) {
        on(source).migrate();
    }

    static Flyway on(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:sql/migrations")
                // Only the reset command cleans, and asks first.
                .cleanDisabled(false)
                .load();
    }
}
