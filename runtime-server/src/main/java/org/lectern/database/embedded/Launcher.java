package org.lectern.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the PostgreSQL that runs on the data directory, or starts one. Callers hold the start lock. */
final class Launcher {
    /** @param port on {@link EmbeddedPostgres#HOST} */
    record Running(Postmaster postmaster, int port) {}

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final Duration SHARED_MEMORY_PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;
    private final PostgresSettings settings;
    private final Binaries binaries;
    private final Account account;
    private final Admin admin;

    Launcher(Layout layout, PostgresSettings settings, Binaries binaries, Account account) {
        this.layout = layout;
        this.settings = settings;
        this.binaries = binaries;
        this.account = account;
        this.admin = new Admin(Password.read(layout.password()));
    }

    Running findOrStart() throws IOException {
        Optional<Running> running = adopt();
        return running.isPresent() ? running.get() : start();
    }

    /** A server that a Lectern left behind, or that another process uses. One that does not answer is stopped. */
    private Optional<Running> adopt() throws IOException {
        Optional<PostmasterPid> file = PostmasterPid.read(layout.pidFile());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Postmaster> found = Postmaster.find(file.get().pid(), layout.cluster());
        if (found.isEmpty()) {
            forget(file.get());
            return Optional.empty();
        }
        Postmaster postmaster = found.get();
        if (awaitReady(postmaster)) {
            int port = PostmasterPid.read(layout.pidFile()).orElseThrow().port();
            LOG.info("Using the PostgreSQL that runs already (process {}, port {})", postmaster.pid(), port);
            return Optional.of(new Running(postmaster, port));
        }
        if (postmaster.isAlive()) {
            LOG.warn("PostgreSQL (process {}) does not answer: stopping it", postmaster.pid());
            postmaster.stop(settings.stopTimeout());
        }
        return Optional.empty();
    }

    /**
     * PostgreSQL removes a stale file itself, and checks that no child of the dead server is left, unless the process id
     * is in use again: it would take the stranger for a server. Without the file, it still finds such children by the
     * shared memory of its data directory.
     */
    private void forget(PostmasterPid stale) throws IOException {
        if (ProcessHandle.of(stale.pid()).isPresent()) {
            LOG.info("Removing a stale postmaster.pid: process {} is not PostgreSQL", stale.pid());
            Files.deleteIfExists(layout.pidFile());
        }
    }

    private Running start() throws IOException {
        long end = System.nanoTime() + SHARED_MEMORY_PATIENCE.toNanos();
        while (true) {
            int port = freePort();
            Files.deleteIfExists(layout.startLog());
            Process process = Commands.prepare(layout.home(), command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(layout.startLog().toFile())
                    .start();
            Optional<Postmaster> postmaster = Postmaster.find(process.pid(), layout.cluster());
            if (postmaster.isPresent() && awaitReady(postmaster.get())) {
                LOG.info("PostgreSQL is running (process {}, port {})", process.pid(), port);
                return new Running(postmaster.get(), port);
            }
            postmaster.ifPresent(unready -> unready.stop(settings.stopTimeout()));
            String said = Files.readString(layout.startLog());
            boolean passing = said.contains("could not bind") || said.contains("shared memory block");
            if (!passing || System.nanoTime() - end > 0) {
                throw new PostgresException(
                        "PostgreSQL does not start: " + said.strip() + " (see also " + layout.logFolder() + ")");
            }
            Waiting.pause(100);
        }
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

    /** False when the process ends, or is still there but does not answer. */
    private boolean awaitReady(Postmaster postmaster) {
        boolean[] answers = {false};
        Waiting.until(settings.startTimeout(), () -> {
            if (!postmaster.isAlive()) {
                return true;
            }
            Optional<PostmasterPid> file =
                    PostmasterPid.read(layout.pidFile()).filter(written -> written.pid() == postmaster.pid());
            if (file.isEmpty() || !file.get().isReady()) {
                return false;
            }
            Admin.Answer answer = admin.ask(file.get().port());
            answers[0] = answer == Admin.Answer.READY;
            return answer != Admin.Answer.STARTING;
        });
        if (answers[0]) {
            admin.prepare(PostmasterPid.read(layout.pidFile()).orElseThrow().port());
        }
        return answers[0];
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
