package org.lectern.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the PostgreSQL that runs on the data directory, or starts one. Callers hold the start lock. */
final class Launcher {
    /** @param port on {@link EmbeddedPostgres#HOST} */
    record Running(Postmaster postmaster, int port) {}

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    /** How long the children of a server that was killed may take to notice it and end. */
    private static final Duration ORPHANS_END = Duration.ofSeconds(30);

    private final Layout layout;
    private final PostgresSettings settings;
    private final Cluster cluster;
    private final Binaries binaries;
    private final Account account;
    private final Admin admin;

    Launcher(Layout layout, PostgresSettings settings, Cluster cluster, Binaries binaries, Account account) {
        this.layout = layout;
        this.settings = settings;
        this.cluster = cluster;
        this.binaries = binaries;
        this.account = account;
        this.admin = new Admin(Password.read(layout.password()), settings.answerTimeout());
    }

    /** @param mayStop whether a server that does not answer may be stopped: nobody else uses it */
    Running findOrStart(boolean mayStop) throws IOException {
        Optional<Running> running = adopt(mayStop);
        return running.isPresent() ? running.get() : start();
    }

    /** A server that a Lectern left behind, or that another process uses. */
    private Optional<Running> adopt(boolean mayStop) throws IOException {
        Optional<Postmaster> found =
                PostmasterPid.read(layout.pidFile()).flatMap(file -> Postmaster.find(file.pid(), layout.cluster()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Postmaster postmaster = found.get();
        OptionalInt port = awaitAnswer(postmaster);
        if (port.isPresent()) {
            LOG.info("Using the PostgreSQL that runs already (process {}, port {})", postmaster.pid(), port.getAsInt());
            return Optional.of(new Running(postmaster, port.getAsInt()));
        }
        if (postmaster.isAlive()) {
            if (!mayStop) {
                throw new PostgresException(
                        "PostgreSQL (process " + postmaster.pid() + ") does not answer, and other processes use it");
            }
            LOG.warn("PostgreSQL (process {}) does not answer: stopping it", postmaster.pid());
            postmaster.stop(settings.stopTimeout());
        }
        return Optional.empty();
    }

    /**
     * PostgreSQL removes a stale file itself, and checks first that no child of the dead server is left. But where the
     * process id is in use again, it takes the stranger for a server. Without the file, it still finds such children by the
     * shared memory of its data directory.
     */
    private void removeStalePidFile() throws IOException {
        Optional<PostmasterPid> file = PostmasterPid.read(layout.pidFile());
        if (file.isPresent() && Postmaster.isStranger(file.get().pid(), layout.cluster())) {
            LOG.info(
                    "Removing a stale postmaster.pid: process {} is not PostgreSQL",
                    file.get().pid());
            Files.deleteIfExists(layout.pidFile());
        }
    }

    private Running start() throws IOException {
        cluster.configure(settings);
        long end = System.nanoTime() + ORPHANS_END.toNanos();
        while (true) {
            removeStalePidFile();
            int port = freePort();
            Postmaster postmaster = Postmaster.started(Commands.prepare(layout.home(), command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(layout.startLog().toFile())
                    .start());
            if (awaitAnswerOrStop(postmaster)) {
                LOG.info("PostgreSQL is running (process {}, port {})", postmaster.pid(), port);
                return new Running(postmaster, port);
            }
            String said = new ServerLog(layout).of(postmaster.pid());
            boolean passing = said.contains("could not create any TCP/IP sockets")
                    || said.contains("pre-existing shared memory block");
            if (!passing || System.nanoTime() - end > 0) {
                throw new PostgresException("PostgreSQL does not start, or not in time: " + said);
            }
            Waiting.pause();
        }
    }

    /** What we started and cannot use must not stay behind. */
    private boolean awaitAnswerOrStop(Postmaster postmaster) {
        boolean answers = false;
        try {
            answers = awaitAnswer(postmaster).isPresent();
        } finally {
            if (!answers) {
                postmaster.stop(settings.stopTimeout());
            }
        }
        return answers;
    }

    /** In a session of its own, where there is setsid: Ctrl-C in our terminal must not stop it before we are done. */
    private List<String> command(int port) {
        List<String> command = new ArrayList<>();
        if (Commands.exists("setsid")) {
            command.add("setsid");
        }
        command.addAll(account.command(
                binaries.program("postgres").toString(),
                "-D",
                layout.cluster().toString(),
                "-p",
                Integer.toString(port)));
        return command;
    }

    /** The server's port, once it answers; empty when it ends or stops, is not ready in time, or does not answer. */
    private OptionalInt awaitAnswer(Postmaster postmaster) {
        long end = System.nanoTime() + settings.startTimeout().toNanos();
        boolean ready = false;
        while (postmaster.isAlive()) {
            Optional<PostmasterPid> file =
                    PostmasterPid.read(layout.pidFile()).filter(written -> written.pid() == postmaster.pid());
            if (file.isPresent() && file.get().isStopping()) {
                postmaster.awaitEnd(settings.stopTimeout());
                return OptionalInt.empty();
            }
            if (file.isPresent() && file.get().isReady()) {
                if (!ready) {
                    ready = true;
                    end = System.nanoTime() + settings.answerTimeout().toNanos();
                }
                if (admin.prepare(file.get().port())) {
                    return OptionalInt.of(file.get().port());
                }
            }
            if (System.nanoTime() - end > 0) {
                return OptionalInt.empty();
            }
            Waiting.pause();
        }
        return OptionalInt.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
