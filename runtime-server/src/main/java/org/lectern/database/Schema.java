package org.lectern.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations of {@code sql/migrations}, applied in order, each once; safe with several servers starting together. */
final class Schema {
    private Schema() {}

    static void migrate(DataSource source) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:sql/migrations")
                .load()
                .migrate();
    }
}
