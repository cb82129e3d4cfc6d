package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.LimitOptions;
import org.lectern.config.ListenOptions;
import org.lectern.config.StorageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern serve}. */
@Command(name = "serve", description = "Runs the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Override
    public Integer call() throws Exception {
        var running = Running.start(storage, listen, limits);
        FirstAdmin.ensure(running.services().accounts);
        System.out.println("Lectern answers on " + running.server().applicationUrl() + " (content on "
                + running.server().contentUrl() + ")");
        running.await();
        return 0;
    }
}
