package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Our own PostgreSQL in a data folder as it is found, without starting or making anything.
 *
 * @param made whether there is a database
 * @param running empty if it does not run
 * @param password the file with the password of both roles
 */
public record EmbeddedState(boolean made, Optional<Running> running, Path password) {
    /** @param port on {@link EmbeddedPostgres#HOST}, until it is started again */
    public record Running(long process, int port) {}

    public static EmbeddedState of(Path dataFolder) throws IOException {
        if (!Files.isDirectory(dataFolder)) {
            return new EmbeddedState(
                    false, Optional.empty(), Layout.in(dataFolder).password());
        }
        var layout = Layout.in(dataFolder.toRealPath());
        var running = PostmasterPid.read(layout.pidFile()).flatMap(file -> Postmaster.find(file.pid(), layout.cluster())
                .map(postmaster -> new Running(postmaster.pid(), file.port())));
        return new EmbeddedState(Files.isDirectory(layout.cluster()), running, layout.password());
    }
}
