package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with an owner. */
final class Folders {
    private Folders() {}

    /** An existing folder is left as it is. */
    static void create(Path folder, String permissions, Account owner) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            owner.own(folder);
        }
    }

    /**
     * Waits until everything written is on the disk, in one go: a thousand small files, each for itself, take seconds.
     *
     * @throws IOException if the disk reports an error
     */
    static void sync(Path folder) throws IOException {
        // Not every system's sync knows -f, which keeps to one file system.
        boolean done =
                Commands.run(folder, List.of("sync", "-f", folder.toString())).succeeded()
                        || Commands.run(folder, List.of("sync")).succeeded();
        if (!done) {
            throw new IOException("Cannot sync " + folder);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
