package org.lectern.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.testing.FreePort;
import org.lectern.testing.LecternProcess;

/** A server that is killed at random moments, now and then with its PostgreSQL instead, and started again. */
final class Sabotage implements AutoCloseable {
    /** One in so many kills meets PostgreSQL. */
    private static final int POSTGRES = 6;

    /** Launches from one kill to the next, about. By work, not by time, so that a busy machine tests no less. */
    private static final int LAUNCHES = Integer.getInteger("fault.interval", 16);

    private static final int MOMENT_MILLIS = 500;

    private final Path data;
    private final String[] options;
    private final Random random;
    private final AtomicInteger launches = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "sabotage");
    private volatile boolean stopped;
    private volatile LecternProcess server;
    private int serverKills;
    private int postgresKills;
    private long startMillis;

    private Sabotage(Path data, Random random, LecternProcess server, String... options) {
        this.data = data;
        this.random = random;
        this.server = server;
        this.options = options;
    }

    /** Starts the server, and nothing worse yet. */
    static Sabotage prepare(Path data, long seed) throws IOException {
        var options = new String[] {"--data=" + data, "--port=" + FreePort.find(), "--content-port=" + FreePort.find()};
        return new Sabotage(data, new Random(seed), LecternProcess.serve(options), options);
    }

    /** The content origin, the same all along. */
    URI content() {
        return URI.create("http://localhost:" + options[2].substring(options[2].indexOf('=') + 1));
    }

    LecternProcess server() {
        return server;
    }

    /** To be called at each launch. */
    void launched() {
        launches.incrementAndGet();
    }

    Sabotage begin() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void run() {
        try {
            while (!stopped) {
                awaitLaunches(LAUNCHES / 2 + random.nextInt(LAUNCHES));
                Thread.sleep(random.nextInt(MOMENT_MILLIS));
                if (stopped) {
                    return;
                }
                if (random.nextInt(POSTGRES) == 0) {
                    killPostgres();
                } else {
                    server.kill();
                    serverKills++;
                    server = restarted();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLaunches(int count) throws InterruptedException {
        var end = launches.get() + count;
        while (!stopped && launches.get() < end) {
            Thread.sleep(10);
        }
    }

    private LecternProcess restarted() throws InterruptedException {
        var problems = new ArrayList<IOException>();
        while (problems.size() < 10) {
            try {
                var begun = System.nanoTime();
                var started = LecternProcess.serve(options);
                startMillis += (System.nanoTime() - begun) / 1_000_000;
                return started;
            } catch (IOException e) {
                problems.add(e);
                Thread.sleep(500);
            }
        }
        throw new UncheckedIOException(problems.get(0));
    }

    private void killPostgres() throws InterruptedException {
        try {
            var postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
            new ProcessBuilder("kill", "-KILL", postmaster.get(0).strip())
                    .start()
                    .waitFor();
            postgresKills++;
        } catch (IOException e) {
            // It is being started anew.
        }
    }

    /** Lets the server live from now on. */
    void end() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    String totals() {
        return serverKills + " kills of the server, " + postgresKills + " of PostgreSQL, " + startMillis / 1000
                + " s without a server";
    }

    List<Integer> kills() {
        return List.of(serverKills, postgresKills);
    }

    @Override
    public void close() {
        server.close();
    }
}
