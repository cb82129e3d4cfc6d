package org.lectern.hosted;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lectern.database.DatabaseSettings;
import org.lectern.testing.FreePort;

/** PgBouncer in transaction mode in front of a database, with fewer connections to it than there are clients. */
final class PgBouncer implements AutoCloseable {
    static final String PROGRAM = "/usr/sbin/pgbouncer";

    private static final int SERVER_CONNECTIONS = 3;
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final DatabaseSettings settings;

    private PgBouncer(Process process, DatabaseSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    static PgBouncer before(DatabaseSettings direct, Path folder) throws IOException, InterruptedException {
        var url = URI.create(direct.url().orElseThrow());
        var user = url.getUserInfo().split(":", 2);
        var port = FreePort.find();
        var users = Files.writeString(folder.resolve("users.txt"), "\"" + user[0] + "\" \"" + user[1] + "\"\n");
        var configuration = Files.write(
                folder.resolve("pgbouncer.ini"),
                List.of(
                        "[databases]",
                        "* = host=" + url.getHost() + " port=" + url.getPort(),
                        "[pgbouncer]",
                        "listen_addr = 127.0.0.1",
                        "listen_port = " + port,
                        "unix_socket_dir =",
                        "auth_type = scram-sha-256",
                        "auth_file = " + users,
                        "pool_mode = transaction",
                        "default_pool_size = " + SERVER_CONNECTIONS,
                        "ignore_startup_parameters = extra_float_digits"));
        // It refuses to run as root, and has to read what root has written.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of(PROGRAM, "--quiet", configuration.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        var pooled = direct.behindPooler("postgresql://" + url.getUserInfo() + "@127.0.0.1:" + port + url.getPath());
        var bouncer = new PgBouncer(process, pooled);
        try {
            bouncer.awaitAnswer(port);
        } catch (IOException e) {
            bouncer.close();
            throw new IOException(Files.readString(folder.resolve("pgbouncer.log")), e);
        }
        return bouncer;
    }

    /** The database through it, with its direct address beside. */
    DatabaseSettings settings() {
        return settings;
    }

    private void awaitAnswer(int port) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw e;
                }
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
