package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A user of this machine, from {@code /etc/passwd}. */
record SystemUser(String name, int uid, int gid) {
    private static final Path PASSWD = Path.of("/etc/passwd");

    static Optional<SystemUser> find(Predicate<SystemUser> which) throws IOException {
        if (!Files.isReadable(PASSWD)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(PASSWD, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length == 7)
                    .map(fields -> new SystemUser(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .filter(which)
                    .findFirst();
        }
    }
}
