package org.lectern.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a PostgreSQL that would not start said about it. */
final class ServerLog {
    private final Layout layout;

    ServerLog(Layout layout) {
        this.layout = layout;
    }

    /** The lines of this process: before its log was open, and in its log. */
    String of(long pid) throws IOException {
        String mark = "[" + pid + "]";
        List<String> early = lines(layout.startLog());
        List<String> late = newest().map(ServerLog::lines).orElse(List.of()).stream()
                .filter(line -> line.contains(mark))
                .toList();
        return Stream.concat(early.stream(), late.stream())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(layout.logFolder())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(layout.logFolder())) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    /** Paths and messages of the operating system may be in any encoding. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
