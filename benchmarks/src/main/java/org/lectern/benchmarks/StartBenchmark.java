package org.lectern.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * How long {@code bin/lectern serve} takes to its first answer of 200, with a data folder that is there already, beside a
 * bare JVM that only prints its version. Argument: the path of {@code bin/lectern}.
 */
final class StartBenchmark {
    private static final int ROUNDS = 5;

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path lectern = Path.of(args[0]).toRealPath();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try (WorkFolder folder = WorkFolder.create("start-benchmark")) {
            Path data = folder.path().resolve("data");
            // The first start makes the database, and its end leaves the archive of shared classes.
            LecternProcess.serve(lectern, data, "").close();
            System.out.println(new Turns("start")
                    .timing("a JVM that prints its version", () -> new ProcessBuilder(java.toString(), "-version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor())
                    .measuring("lectern serve to the first 200, PostgreSQL's start included", () -> {
                        long start = System.nanoTime();
                        try (LecternProcess server = LecternProcess.serve(lectern, data, "")) {
                            require200(server.url().resolve("/api/courses"));
                            return (System.nanoTime() - start) / 1e9;
                        }
                    })
                    .run(ROUNDS));
        }
    }

    private static void require200(URI address) throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
    }
}
