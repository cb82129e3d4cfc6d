package org.lectern;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.config.StorageOptions;
import org.lectern.database.Maintenance;
import org.lectern.database.embedded.EmbeddedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern status}. */
@Command(
        name = "status",
        description = "Says what there is: versions, migrations, who uses the database, its size and rows.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Override
    public Integer call() throws IOException {
        line("Lectern", Main.VERSION);
        var settings = storage.database();
        var found = "a server of your own";
        if (settings.url().isEmpty()) {
            var state = EmbeddedState.of(storage.data());
            if (!state.made()) {
                line("Database", "none yet in " + storage.data());
                return 0;
            }
            found = "Lectern's own in " + storage.data() + ", "
                    + (state.process().isPresent()
                            ? "running as process " + state.process().getAsLong()
                            : "started for this look");
        }
        try (var database = Maintenance.open(settings)) {
            line("PostgreSQL", database.serverVersion() + ", " + found);
            schema(database);
            line("Size", database.size());
            line("In use", inUse(database.otherConnections()));
            database.tables().forEach(table -> line("  " + table.name(), String.format("%,12d", table.rows())));
        }
        return 0;
    }

    private static void schema(Maintenance database) {
        var applied = database.applied();
        var last = applied.isEmpty() ? null : applied.get(applied.size() - 1);
        line("Schema", last == null ? "empty" : last.version() + ", " + last.description());
        var pending = database.pending();
        line(
                "Pending",
                pending.isEmpty()
                        ? "none"
                        : pending.stream().map(Maintenance.Migration::version).collect(Collectors.joining(", ")));
    }

    private static String inUse(int connections) {
        return connections == 0 ? "by nobody else" : "by other Lecterns, with " + connections + " connections";
    }

    private static void line(String name, String value) {
        System.out.printf("%-24s %s%n", name, value);
    }
}
