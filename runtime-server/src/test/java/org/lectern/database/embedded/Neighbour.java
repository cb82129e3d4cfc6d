package org.lectern.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that uses a data folder: what a second Lectern would be. */
final class Neighbour implements AutoCloseable {
    private final Process process;
    private final long postgres;

    private Neighbour(Process process, long postgres) {
        this.process = process;
        this.postgres = postgres;
    }

    /** @param prefix to run it as another user */
    static Neighbour start(List<String> prefix, String classPath, Path dataFolder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Neighbour.class.getName(),
                dataFolder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(dataFolder.toFile())
                .start();
        List<String> said = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("postgres ")) {
                return new Neighbour(process, Long.parseLong(line.substring("postgres ".length())));
            }
            said.add(line);
        }
        throw new IOException("The other process failed:\n" + String.join("\n", said));
    }

    static Neighbour start(Path dataFolder) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), dataFolder);
    }

    /** The process id of the PostgreSQL that it uses. */
    long postgres() {
        return postgres;
    }

    /** As {@code kill -9} does it: nothing is closed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it close its database and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** Opens the folder, says so, and closes it at the end of its input. */
    public static void main(String[] arguments) throws IOException {
        PostgresSettings settings = PostgresSettings.DEFAULTS;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), settings)) {
            System.out.println("postgres " + postgres.pid());
            System.in.readAllBytes();
        }
    }
}
