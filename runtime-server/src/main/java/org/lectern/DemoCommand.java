package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.ListenOptions;
import org.lectern.config.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern demo}: a server with sample courses and people, ready to be looked at. */
@Command(
        name = "demo",
        description = "Runs the server with sample courses and demo users.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws Exception {
        var running = Running.start(options, listen);
        DemoData.ensure(running.services());
        System.out.println("""

                Lectern is ready: %s

                  as a learner      %s
                  as a super admin  %s
                  password          %s

                Ctrl+C stops it; its data stays in %s.
                """.formatted(
                        running.server().applicationUrl(),
                        DemoData.LEARNER,
                        DemoData.ADMIN,
                        DemoData.PASSWORD,
                        options.storage().data().toAbsolutePath().normalize()));
        running.await();
        return 0;
    }
}
