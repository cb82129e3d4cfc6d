package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a server's heap holds while it works: full collections all along, and what is left after each. */
record WorkingHeap(long pid, Path log) {
    private static final int COLLECT_MILLIS = 300;
    /** {@code …Pause Full (Diagnostic Command) 31M->12M(64M) 11.2ms}. */
    private static final Pattern LEFT = Pattern.compile("Pause Full.*->(\\d+)M\\(");

    /** Something to do meanwhile. */
    interface Work {
        void run() throws Exception;
    }

    /** The most that a full collection has left, in MiB. */
    long mostLeftWhile(Work work) throws Exception {
        int before = Files.readAllLines(log).size();
        var collector = Executors.newSingleThreadScheduledExecutor();
        try {
            var collecting = collector.scheduleWithFixedDelay(this::collect, 0, COLLECT_MILLIS, TimeUnit.MILLISECONDS);
            work.run();
            collecting.cancel(false);
        } finally {
            collector.shutdown();
            collector.awaitTermination(1, TimeUnit.MINUTES);
        }
        List<String> lines = Files.readAllLines(log);
        return lines.subList(before, lines.size()).stream()
                .map(LEFT::matcher)
                .filter(match -> match.find())
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .max()
                .orElseThrow(() -> new IOException("No full collection in the log"));
    }

    private void collect() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
