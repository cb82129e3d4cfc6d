package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a Java process holds on to: its heap after a full collection. */
final class LiveHeap {
    private LiveHeap() {}

    static double mebibytes(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram = Tool.process(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .start();
        String said = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        // The last line: Total, instances, bytes.
        String[] total = said.substring(said.lastIndexOf("Total")).trim().split("\\s+", -1);
        return Long.parseLong(total[2]) / (double) (1 << 20);
    }
}
