package org.lectern;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.config.StorageOptions;
import org.lectern.database.Maintenance;
import org.lectern.database.embedded.EmbeddedPostgres;
import org.lectern.database.embedded.EmbeddedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern status}. */
@Command(
        name = "status",
        description = "Says what there is: versions, migrations, who uses the database, mail, size and rows.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Override
    public Integer call() throws IOException {
        line("Lectern", Main.VERSION);
        var settings = storage.database();
        var found = "a server of your own";
        Optional<String> address = Optional.empty();
        if (settings.url().isEmpty()) {
            var state = EmbeddedState.of(storage.data());
            if (!state.made()) {
                line("Database", "none yet in " + storage.data());
                return 0;
            }
            found = "Lectern's own in " + storage.data() + ", "
                    + state.running()
                            .map(running -> "running as process " + running.process())
                            .orElse("started for this look");
            address = state.running()
                    .map(running -> "postgresql://" + EmbeddedPostgres.USER + "@" + EmbeddedPostgres.HOST + ":"
                            + running.port() + "/" + EmbeddedPostgres.DATABASE + ", password in " + state.password());
        }
        try (var database = Maintenance.open(settings)) {
            line("PostgreSQL", database.serverVersion() + ", " + found);
            address.ifPresent(url -> line("Address", url));
            if (schema(database)) {
                line("Mail", mail(database.mails()));
            }
            line("Size", database.size());
            line("In use", inUse(database.otherConnections()));
            database.tables().forEach(table -> line("  " + table.name(), String.format("%,12d", table.rows())));
        }
        return 0;
    }

    /** @return whether it is up to date */
    private static boolean schema(Maintenance database) {
        var applied = database.applied();
        var last = applied.isEmpty() ? null : applied.get(applied.size() - 1);
        line("Schema", last == null ? "empty" : last.version() + ", " + last.description());
        var pending = database.pending();
        line(
                "Pending",
                pending.isEmpty()
                        ? "none"
                        : pending.stream().map(Maintenance.Migration::version).collect(Collectors.joining(", ")));
        return pending.isEmpty();
    }

    private static String mail(Maintenance.Mails mails) {
        return mails.waiting() + " wait, " + mails.givenUp() + " given up"
                + (mails.givenUp() == 0 ? "" : " (lectern mail retry)");
    }

    private static String inUse(int connections) {
        return connections == 0 ? "by nobody else" : "by other Lecterns, with " + connections + " connections";
    }

    private static void line(String name, String value) {
        System.out.printf("%-24s %s%n", name, value);
    }
}
