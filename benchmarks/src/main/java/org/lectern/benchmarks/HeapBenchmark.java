package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * How much live heap a server has while it imports a package of 1 GB, above what it has when idle: full collections all
 * along, and the most that is left after one. Argument: the path of {@code bin/lectern}.
 */
final class HeapBenchmark {
    private static final long SIZE = 1_000_000_000;
    private static final int COLLECT_MILLIS = 300;
    /** {@code …Pause Full (Diagnostic Command) 31M->12M(64M) 11.2ms}. */
    private static final Pattern LEFT = Pattern.compile("Pause Full.*->(\\d+)M\\(");

    private HeapBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path lectern = Path.of(args[0]).toRealPath();
        try (WorkFolder folder = WorkFolder.create("heap-benchmark")) {
            Path zip = folder.path().resolve("large.zip");
            LargePackage.write(zip, SIZE);
            Path small = folder.path().resolve("small.zip");
            LargePackage.write(small, SIZE / 100);
            Path log = folder.path().resolve("gc.log");
            try (LecternProcess server =
                    LecternProcess.serve(lectern, folder.path().resolve("data"), "-Xlog:gc:file=" + log)) {
                LecternClient client = LecternClient.signIn(server.url());
                // Classes and pools of an import are there for good; what counts is what one import holds.
                client.importPackage(small);
                collect(server);
                long idle = left(log, 0);
                int before = Files.readAllLines(log).size();
                importWhileCollecting(server, client, zip);
                long peak = left(log, before);
                System.out.printf(
                        Locale.ROOT,
                        "| import of %d MB | MiB of live heap |%n|---|---:|%n| idle | %d |%n| peak | %d |%n| above idle | %d |%n",
                        Files.size(zip) / 1_000_000,
                        idle,
                        peak,
                        peak - idle);
            }
        }
    }

    private static void importWhileCollecting(LecternProcess server, LecternClient client, Path zip)
            throws IOException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread collector = new Thread(() -> {
            try {
                while (!done.get()) {
                    collect(server);
                    Thread.sleep(COLLECT_MILLIS);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        collector.start();
        try {
            client.importPackage(zip);
        } finally {
            done.set(true);
            collector.join();
        }
    }

    private static void collect(LecternProcess server) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The most that a full collection has left, in MiB, from that line of the log on. */
    private static long left(Path log, int fromLine) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(fromLine, lines.size()).stream()
                .map(LEFT::matcher)
                .filter(match -> match.find())
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElseThrow(() -> new IOException("No full collection in the log"));
    }
}
