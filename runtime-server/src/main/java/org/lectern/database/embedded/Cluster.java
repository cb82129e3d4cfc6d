package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's data directory: made once, its settings written at every start. */
final class Cluster {
    /** The most bytes that the path of a Unix socket may have. */
    private static final int SOCKET_PATH = 107;

    private final Layout layout;
    private final Binaries binaries;
    private final Account account;

    Cluster(Layout layout, Binaries binaries, Account account) {
        this.layout = layout;
        this.binaries = binaries;
        this.account = account;
    }

    /** Leaves either nothing or a whole cluster. The caller holds the start lock. */
    void create() throws IOException {
        if (Files.isDirectory(layout.cluster())) {
            checkVersion();
            return;
        }
        Path temporary = layout.home().resolve("cluster.new");
        Path passwordFile = layout.home().resolve("initdb.password");
        Folders.delete(temporary);
        Folders.create(temporary, "rwx------", account);
        String password = Password.random();
        try {
            // A copy, since initdb reads it as the user who owns the cluster.
            Password.write(passwordFile, password, account);
            Commands.Result result = Commands.run(
                    layout.home(),
                    account.command(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + temporary,
                            "--username=" + EmbeddedPostgres.SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-sync",
                            "--no-instructions"));
            if (!result.succeeded()) {
                throw new PostgresException("Cannot create the database in " + layout.home() + ": " + result.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                temporary.resolve("postgresql.conf"), "\ninclude '../lectern.conf'\n", StandardOpenOption.APPEND);
        Password.write(layout.password(), password, Account.self());
        Folders.sync(temporary);
        Files.move(temporary, layout.cluster());
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(layout.cluster().resolve("PG_VERSION")).trim();
        if (!made.equals(binaries.majorVersion())) {
            throw new PostgresException("The database in " + layout.cluster() + " was made by PostgreSQL " + made
                    + ", and this is PostgreSQL " + binaries.majorVersion()
                    + ": start it with the Lectern that made it, dump it, and restore the dump into a new data folder, as"
                    + " docs/operations.md says");
        }
    }

    /** What is set here can still be changed with {@code alter system}, which is read after it. */
    void configure(PostgresSettings settings) throws IOException {
        Folders.create(layout.socketFolder(), "rwx------", account);
        Folders.create(layout.logFolder(), "rwx------", account);
        List<String> lines = List.of(
                "# Written at every start. Use \"alter system\" for settings of your own.",
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = '" + socketFolder() + "'",
                "max_connections = " + settings.maxConnections(),
                "",
                "# What is committed survives a crash and a power cut.",
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "",
                "shared_buffers = " + settings.sharedBuffers() + "MB",
                "work_mem = " + settings.workMemory() + "MB",
                "maintenance_work_mem = 64MB",
                "max_wal_size = 2GB",
                "checkpoint_timeout = 15min",
                "random_page_cost = 1.1",
                "jit = off",
                "timezone = 'UTC'",
                "",
                "# One file for each day of the week, each written over after a week.",
                "logging_collector = on",
                "log_directory = '../log'",
                "log_filename = 'postgres-%a.log'",
                "log_truncate_on_rotation = on",
                "log_rotation_age = 1d",
                "log_rotation_size = 0",
                "log_timezone = 'UTC'",
                "log_line_prefix = '%m [%p] %q%a '");
        Files.write(layout.settings(), lines);
        Files.setPosixFilePermissions(layout.settings(), PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** Empty, which means none, where the path is too long for a socket or would need quoting within the list. */
    private String socketFolder() {
        String folder = layout.socketFolder().toString();
        int length = (folder + "/.s.PGSQL.65535.lock").getBytes(StandardCharsets.UTF_8).length;
        return length > SOCKET_PATH || !folder.matches("[\\w/.+@=-]+") ? "" : folder;
    }
}
