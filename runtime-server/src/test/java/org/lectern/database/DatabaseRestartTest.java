package org.lectern.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.PostgresSettings;
import org.lectern.database.sample.SampleMapper;

class DatabaseRestartTest {
    @Test
    void whatIsCommittedOutlivesAKilledServerAndThePoolFindsTheNewOne(@TempDir Path folder) throws Exception {
        TestDatabase.lendPrograms(folder);
        UUID user = UUID.randomUUID();
        try (Database database = Database.open(DatabaseSettings.embedded(folder), SampleMapper.class);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PostgresSettings.DEFAULTS)) {
            database.execute(mappers -> mappers.get(SampleMapper.class).insertUser(user, "kept@example.org"));

            new ProcessBuilder("sh", "-c", "kill -KILL " + postgres.pid())
                    .start()
                    .waitFor();

            assertEquals(1, readPatiently(database, user));
            assertTrue(database.restarts() > 0);
        }
    }

    /** As a browser does it that sends its commit again. */
    private static int readPatiently(Database database, UUID user) throws InterruptedException {
        while (true) {
            try {
                int users =
                        database.read(mappers -> mappers.get(SampleMapper.class).countUsers(user));
                if (database.restarts() > 0) {
                    return users;
                }
            } catch (DatabaseException e) {
                Thread.sleep(50);
            }
        }
    }
}
