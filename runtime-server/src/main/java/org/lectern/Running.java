package org.lectern;

import java.util.concurrent.CountDownLatch;
import org.lectern.config.ListenOptions;
import org.lectern.config.ServiceOptions;

/** A server with its services, stopped in the right order when the process is told to end. */
record Running(Services services, Server server) implements AutoCloseable {
    static Running start(ServiceOptions options, ListenOptions listen) throws Exception {
        listen.requireTwoOrigins();
        var services = Services.open(options);
        try {
            var running = new Running(services, Server.start(services, listen));
            services.schedule.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
            return running;
        } catch (Exception e) {
            services.close();
            throw e;
        }
    }

    /** Keeps the calling thread until the process ends. */
    void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        server.close();
        services.close();
    }
}
