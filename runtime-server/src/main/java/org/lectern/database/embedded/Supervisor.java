package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one data folder's PostgreSQL running for this process: one supervisor a folder, shared by all who open it. */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Map<Path, Supervisor> OPEN = new HashMap<>();
    private static final long WATCH_MILLIS = 250;
    private static final long RETRY_MILLIS = 30_000;

    private final Layout layout;
    private final PostgresSettings settings;
    private final FolderUsers folder;
    private final Launcher launcher;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "postgres-watch");
    private final AtomicInteger restarts = new AtomicInteger();
    private int users;
    private volatile Launcher.Running running;

    private Supervisor(
            Layout layout, PostgresSettings settings, FolderUsers folder, Launcher launcher, Launcher.Running running) {
        this.layout = layout;
        this.settings = settings;
        this.folder = folder;
        this.launcher = launcher;
        this.running = running;
    }

    private static Supervisor open(Layout layout, PostgresSettings settings) throws IOException {
        FolderUsers folder = FolderUsers.open(layout);
        try {
            return folder.exclusively(() -> {
                Folders.create(layout.home(), "rwxr-xr-x", Account.self());
                Account account = Account.choose(layout.home(), layout.cluster());
                Binaries binaries = Binaries.in(layout.home());
                Cluster cluster = new Cluster(layout, binaries, account);
                cluster.create();
                Launcher launcher = new Launcher(layout, settings, cluster, binaries, account);
                Launcher.Running running = launcher.findOrStart(folder.isUnused());
                folder.join();
                return new Supervisor(layout, settings, folder, launcher, running);
            });
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static Supervisor join(Path dataFolder, PostgresSettings settings) {
        synchronized (OPEN) {
            try {
                Path folder = Files.createDirectories(dataFolder).toRealPath();
                Supervisor supervisor = OPEN.get(folder);
                if (supervisor == null) {
                    supervisor = open(Layout.in(folder), settings);
                    supervisor.watch.setDaemon(true);
                    supervisor.watch.start();
                    OPEN.put(folder, supervisor);
                }
                supervisor.users++;
                return supervisor;
            } catch (IOException e) {
                throw new PostgresException("Cannot use the data folder " + dataFolder + ": " + e, e);
            }
        }
    }

    void leave() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.values().remove(this);
                shutDown();
            }
        }
    }

    int port() {
        return running.port();
    }

    long pid() {
        return running.postmaster().pid();
    }

    String password() {
        return Password.read(layout.password());
    }

    int restarts() {
        return restarts.get();
    }

    /** Polls, since a process that we did not start announces its end to nobody. */
    private void watch() {
        long pause = WATCH_MILLIS;
        try {
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                pause = running.postmaster().isAlive() || restart() ? WATCH_MILLIS : Math.min(2 * pause, RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restart() {
        LOG.warn("PostgreSQL (process {}) is gone: starting it again", pid());
        try {
            running = folder.exclusively(() -> launcher.findOrStart(false));
            restarts.incrementAndGet();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL cannot be started again; trying once more soon", e);
            return false;
        }
    }

    /** An interrupt must wait: half closed, the folder could be neither used nor opened again by this process. */
    private void shutDown() {
        boolean interrupted = Thread.interrupted();
        closing.countDown();
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try (folder) {
            folder.exclusively(this::stopIfLast);
        } catch (IOException e) {
            throw new PostgresException("Cannot stop PostgreSQL: " + e, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean stopIfLast() throws IOException {
        boolean last = folder.leave();
        if (last) {
            running.postmaster().stop(settings.stopTimeout());
        }
        return last;
    }
}
