package org.lectern;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.config.StorageOptions;
import org.lectern.database.Maintenance;
import org.lectern.database.Maintenance.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern migrate}. A server does the same as it starts. */
@Command(
        name = "migrate",
        description = "Brings the database's schema up to date, and says which migrations that took.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Override
    public Integer call() {
        try (var database = Maintenance.open(storage.database())) {
            print(database.migrate(), System.out);
            return 0;
        }
    }

    static void print(List<Migration> applied, PrintStream out) {
        if (applied.isEmpty()) {
            out.println("The schema is up to date already.");
        }
        applied.forEach(migration -> out.println("Applied " + migration.version() + ", " + migration.description()));
    }
}
