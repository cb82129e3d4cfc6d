package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.Port;
import org.lectern.config.StorageOptions;
import org.lectern.database.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lectern studio}. */
@Command(
        name = "studio",
        description = "Opens a view into the database for a browser on this machine, and prints its address.",
        mixinStandardHelpOptions = true)
final class StudioCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(
            names = "--port",
            converter = Port.class,
            defaultValue = "0",
            description = "The port to listen on, on the loopback address only (default: a free one).")
    private int port;

    @Override
    public Integer call() throws Exception {
        var database = Maintenance.open(storage.database());
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "shutdown"));
        var studio = Studio.open(database, port);
        System.out.println("The database is on view: " + studio.address());
        System.out.println("Who has this address can read and change everything. Ctrl+C closes it.");
        studio.await();
        return 0;
    }
}
