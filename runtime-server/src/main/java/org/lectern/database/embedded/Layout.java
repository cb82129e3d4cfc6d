package org.lectern.database.embedded;

import java.nio.file.Path;

/**
 * Where things are in Lectern's data folder.
 *
 * @param home {@code postgres/} in the data folder, absolute
 */
record Layout(Path home, Path startLock, Path usersLock) {
    static Layout in(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        return new Layout(
                folder.resolve("postgres"), folder.resolve("postgres.start"), folder.resolve("postgres.users"));
    }

    /** PostgreSQL's data directory. */
    Path cluster() {
        return home.resolve("cluster");
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** Of both roles; readable only for the user who runs Lectern. */
    Path password() {
        return home.resolve("password");
    }

    /** Not in the cluster: what root writes must not lie where another user could have put a link. */
    Path settings() {
        return home.resolve("lectern.conf");
    }

    Path socketFolder() {
        return home.resolve("socket");
    }

    Path logFolder() {
        return home.resolve("log");
    }

    /** What PostgreSQL says before its own log is open. */
    Path startLog() {
        return home.resolve("start.log");
    }
}
