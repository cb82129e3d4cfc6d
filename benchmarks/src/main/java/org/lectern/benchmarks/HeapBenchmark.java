package org.lectern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much live heap a server has while it imports a package of 1 GB, above what it has when idle: full collections all
 * along, and the most that is left after one. Argument: the path of {@code bin/lectern}.
 */
final class HeapBenchmark {
    private static final long SIZE = 1_000_000_000;

    private HeapBenchmark() {}

    public static void main(String[] args) throws Exception {
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
                WorkingHeap heap = new WorkingHeap(server.pid(), log);
                long idle = heap.mostLeftWhile(() -> Thread.sleep(1_000));
                long peak = heap.mostLeftWhile(() -> client.importPackage(zip));
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
}
