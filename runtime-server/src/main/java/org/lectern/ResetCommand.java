package org.lectern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.config.StorageOptions;
import org.lectern.database.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern reset}. */
@Command(
        name = "reset",
        description = "Drops everything in the database, all packages and videos, and begins with an empty schema.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        try (var database = Maintenance.open(storage.database())) {
            if (database.otherConnections() > 0) {
                System.err.println("lectern: The database is in use: stop the server first.");
                return 1;
            }
            if (!yes && !isConfirmed(database)) {
                System.out.println("Nothing was changed.");
                return 1;
            }
            database.drop();
            deleteBelow(storage.packages());
            deleteBelow(storage.media());
            MigrateCommand.print(database.migrate(), System.out);
            return 0;
        }
    }

    private boolean isConfirmed(Maintenance database) throws IOException {
        var rows = database.tables().stream().mapToLong(Maintenance.Table::rows).sum();
        System.out.printf(
                "This deletes %,d rows, every package in %s and every video in %s, for good. Type yes to go on:%n",
                rows, storage.packages(), storage.media());
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return "yes".equalsIgnoreCase(input.readLine());
    }

    private static void deleteBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (var file : all) {
            Files.delete(file);
        }
    }
}
