package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.ListenOptions;
import org.lectern.config.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern serve}. */
@Command(name = "serve", description = "Runs the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws Exception {
        var running = Running.start(options, listen);
        FirstAdmin.ensure(running.services().accounts);
        System.out.println("Lectern answers on " + running.server().applicationUrl() + " (content on "
                + running.server().contentUrl() + ")");
        running.await();
        return 0;
    }
}
