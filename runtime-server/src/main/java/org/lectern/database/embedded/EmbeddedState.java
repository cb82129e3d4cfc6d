package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Our own PostgreSQL in a data folder as it is found, without starting or making anything.
 *
 * @param made whether there is a database
 * @param process PostgreSQL's process, if it runs
 */
public record EmbeddedState(boolean made, OptionalLong process) {
    public static EmbeddedState of(Path dataFolder) throws IOException {
        if (!Files.isDirectory(dataFolder)) {
            return new EmbeddedState(false, OptionalLong.empty());
        }
        var layout = Layout.in(dataFolder.toRealPath());
        var running = PostmasterPid.read(layout.pidFile())
                .flatMap(file -> Postmaster.find(file.pid(), layout.cluster()))
                .map(postmaster -> OptionalLong.of(postmaster.pid()))
                .orElseGet(OptionalLong::empty);
        return new EmbeddedState(Files.isDirectory(layout.cluster()), running);
    }
}
