package org.lectern.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that the benchmark needs and does not bring along. */
final class Tool {
    private Tool() {}

    /**
     * Where the program is.
     *
     * @throws IllegalStateException says what to install
     */
    static Path find(String name, String debianPackage) {
        // A user's path often lacks the folder of daemons.
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
        return Stream.of(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "This benchmark needs " + name + ". On Debian: apt-get install " + debianPackage));
    }

    /** A process whose complaints go to ours. */
    static ProcessBuilder process(String... command) {
        return new ProcessBuilder(Arrays.asList(command)).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
