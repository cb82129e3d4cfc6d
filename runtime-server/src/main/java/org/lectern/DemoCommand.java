package org.lectern;

import java.util.concurrent.Callable;
import org.lectern.config.LimitOptions;
import org.lectern.config.ListenOptions;
import org.lectern.config.StorageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lectern demo}: a server with sample courses and people, ready to be looked at. */
@Command(
        name = "demo",
        description = "Runs the server with sample courses and demo users.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Override
    public Integer call() throws Exception {
        var running = Running.start(storage, listen, limits);
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
                        storage.data().toAbsolutePath().normalize()));
        running.await();
        return 0;
    }
}
