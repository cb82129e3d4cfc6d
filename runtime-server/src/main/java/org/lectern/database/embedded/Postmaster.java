package org.lectern.database.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The process that is PostgreSQL's parent, started by us or by a Lectern before us. */
final class Postmaster {
    private final ProcessHandle process;
    private final Path cluster;

    private Postmaster(ProcessHandle process, Path cluster) {
        this.process = process;
        this.cluster = cluster;
    }

    /** The process of this id if it is PostgreSQL on this data directory: ids are used again after a crash. */
    static Optional<Postmaster> find(long pid, Path cluster) {
        return ProcessHandle.of(pid)
                .map(process -> new Postmaster(process, cluster))
                .filter(Postmaster::isAlive);
    }

    long pid() {
        return process.pid();
    }

    /** A dead process that nobody has waited for has no command line any more: it counts as gone. */
    boolean isAlive() {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .isPresent();
    }

    /** Stops PostgreSQL, ever harder: fast, which keeps everything tidy; immediate, which is a crash; then by force. */
    void stop(Duration timeout) {
        for (String signal : new String[] {"INT", "QUIT", "KILL"}) {
            if (!isAlive()) {
                return;
            }
            Commands.run(Path.of("/"), java.util.List.of("sh", "-c", "kill -" + signal + " " + pid()));
            if (Waiting.until(timeout, () -> !isAlive())) {
                return;
            }
        }
        throw new PostgresException("PostgreSQL (process " + pid() + ") does not stop");
    }

    boolean awaitEnd(Duration timeout) {
        BooleanSupplier ended = () -> !isAlive();
        return Waiting.until(timeout, ended);
    }
}
