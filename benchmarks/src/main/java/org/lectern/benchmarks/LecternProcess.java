package org.lectern.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bin/lectern serve} on a data folder and ports of its own. */
final class LecternProcess implements AutoCloseable {
    static final String ADMIN = "admin@localhost";
    static final String PASSWORD = "benchmark-password";

    private static final Pattern ADDRESS = Pattern.compile("Lectern answers on (http://localhost:\\d+)");

    private final Process process;
    private final URI url;

    private LecternProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Returns when the server answers.
     *
     * @param javaOptions separated by spaces
     */
    static LecternProcess serve(Path program, Path data, String javaOptions) throws IOException {
        Process process = command(program, data, javaOptions, "serve", "--port", "0", "--content-port", "0")
                .start();
        // Two lines at the most, and then nothing: nobody needs to read on.
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new LecternProcess(process, URI.create(address.group(1)));
            }
        }
        throw new IOException("The server did not start");
    }

    /** Any command of {@code bin/lectern} on a data folder. */
    static ProcessBuilder command(Path program, Path data, String javaOptions, String command, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString(), command));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = Tool.process(words.toArray(String[]::new));
        builder.environment().put("LECTERN_JAVA_OPTS", javaOptions);
        builder.environment().put("LECTERN_ADMIN_PASSWORD", PASSWORD);
        // No client of a benchmark is held back.
        builder.environment().put("LECTERN_CLIENT_REQUESTS_PER_MINUTE", "1000000");
        return builder;
    }

    /** The application origin. */
    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
