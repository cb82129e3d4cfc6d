package org.lectern.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code lectern} as a process of its own, which can be killed. */
public final class LecternProcess implements AutoCloseable {
    /** What {@code lectern} gives its first super admin here. */
    public static final String ADMIN_PASSWORD = "a-good-password";

    public static final String ADMIN = "admin@localhost";

    private static final Pattern READY = Pattern.compile("Lectern answers on (\\S+) .*");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final URI application;

    private LecternProcess(Process process, URI application) {
        this.process = process;
        this.application = application;
    }

    /** A command that came to its end. */
    public record Ended(int status, String output, String errors) {}

    /** {@code lectern serve}, once it answers: on free ports, unless the options name some. */
    public static LecternProcess serve(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("serve"));
        if (Stream.of(options).noneMatch(option -> option.startsWith("--port="))) {
            arguments.addAll(List.of("--port=0", "--content-port=0"));
        }
        arguments.addAll(List.of(options));
        var process = builder(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.matches()) {
                return new LecternProcess(process, URI.create(ready.group(1)));
            }
        }
        throw new IOException("The server ended before it answered");
    }

    /** Any command, to its end. */
    public static Ended run(String input, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), input, arguments);
    }

    /** As {@link #run(String, String...)}, with these environment variables. */
    public static Ended run(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        var errors = Path.of("target", "lectern-" + ProcessHandle.current().pid() + ".err")
                .toFile();
        var builder = builder(List.of(arguments)).redirectError(errors);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.waitFor();
        var said = Files.readString(errors.toPath());
        Files.delete(errors.toPath());
        return new Ended(status, output, said);
    }

    private static ProcessBuilder builder(List<String> arguments) {
        // Short-lived: start fast rather than run fast.
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lectern.Main"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LECTERN_"));
        builder.environment().put("LECTERN_ADMIN_PASSWORD", ADMIN_PASSWORD);
        return builder;
    }

    /** Its application origin. */
    public URI application() {
        return application;
    }

    /** A client that has signed in. */
    public ApiClient superAdmin() {
        var client = new ApiClient(application);
        client.signIn(ADMIN, ADMIN_PASSWORD).expect(200);
        return client;
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops it as a service manager does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
