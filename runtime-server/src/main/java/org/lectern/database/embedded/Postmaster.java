package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The process that is PostgreSQL's parent, started by us or by a Lectern before us. */
final class Postmaster {
    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    static Postmaster started(Process process) {
        return new Postmaster(process.toHandle());
    }

    /** The process of this id, if it is certain that it is PostgreSQL on this data directory. */
    static Optional<Postmaster> find(long pid, Path cluster) {
        return ProcessHandle.of(pid)
                .filter(process ->
                        !isZombie(pid) && dataDirectory(process, cluster).orElse(false))
                .map(Postmaster::new);
    }

    /** Whether it is certain that this id, which is in use, is not PostgreSQL on this data directory. */
    static boolean isStranger(long pid, Path cluster) {
        return ProcessHandle.of(pid)
                .map(process ->
                        isZombie(pid) || !dataDirectory(process, cluster).orElse(true))
                .orElse(false);
    }

    /** Empty where the system does not tell a process's arguments. */
    private static Optional<Boolean> dataDirectory(ProcessHandle process, Path cluster) {
        return process.info().arguments().map(arguments -> Arrays.asList(arguments)
                .contains(cluster.toString()));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive() && !isZombie(pid());
    }

    /** Stops PostgreSQL, ever harder: fast, which keeps everything tidy; immediate, which is a crash; then by force. */
    void stop(Duration timeout) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (!isAlive()) {
                return;
            }
            Commands.run(Path.of("/"), List.of("sh", "-c", "kill -" + signal + " " + pid()));
            if (awaitEnd(timeout)) {
                return;
            }
        }
        throw new PostgresException("PostgreSQL (process " + pid() + ") does not stop");
    }

    /** Whether it ended in time. */
    boolean awaitEnd(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (isAlive()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Waiting.pause();
        }
        return true;
    }

    /**
     * A dead process that its parent has not asked about. An orphan's parent is process 1, which in a container may be a
     * program that never asks.
     */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
