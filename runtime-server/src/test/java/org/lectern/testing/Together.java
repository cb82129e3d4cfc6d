package org.lectern.testing;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The same request, several times at once. */
public final class Together {
    private Together() {}

    public static List<Answer> run(int times, Supplier<Answer> request) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var begin = new CountDownLatch(times);
            var running = Stream.generate(() -> supplyAsync(() -> atOnce(begin, request), threads))
                    .limit(times)
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Answer atOnce(CountDownLatch begin, Supplier<Answer> request) {
        begin.countDown();
        try {
            begin.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return request.get();
    }
}
