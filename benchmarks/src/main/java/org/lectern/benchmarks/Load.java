package org.lectern.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Keeps clients busy, each on a thread of its own, for some seconds. */
final class Load {
    private Load() {}

    /** One client: does its next piece of work and returns when that is durable. */
    interface Client {
        void work() throws Exception;
    }

    /** What the clients did together. */
    record Result(int pieces, double perSecond, double p99Millis) {}

    static Result run(List<? extends Client> clients, double seconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<long[]>> loops = clients.stream()
                .map(client -> (Callable<long[]>) () -> loop(client, end))
                .toList();
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            LongStream all = LongStream.empty();
            for (Future<long[]> loop : threads.invokeAll(loops)) {
                all = LongStream.concat(all, LongStream.of(loop.get()));
            }
            double took = (System.nanoTime() - start) / 1e9;
            long[] nanos = all.toArray();
            return new Result(nanos.length, nanos.length / took, Percentile.p99Millis(nanos));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static long[] loop(Client client, long end) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long before = System.nanoTime();
        while (before < end) {
            client.work();
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos.build().toArray();
    }
}
