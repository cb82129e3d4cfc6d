package org.lectern.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.lectern.testing.js.Device;

/**
 * A network that loses requests and answers. Commits, launches and navigations it may also deliver late, when their
 * sender has long given them up, or twice, or in another order than they were sent.
 */
final class FaultyNetwork implements Device.Carrier, AutoCloseable {
    private static final Pattern MAY_BE_LATE = Pattern.compile("/runtime/(commits|navigation|lectures/[^/]+/launch)");

    private static final int NEVER_ANSWERED_MILLIS = 2_000;
    private static final int LATEST_MILLIS = 800;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    private final Random random;

    final AtomicInteger lostRequests = new AtomicInteger();
    final AtomicInteger lostAnswers = new AtomicInteger();
    final AtomicInteger late = new AtomicInteger();
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger reordered = new AtomicInteger();

    FaultyNetwork(long seed) {
        random = new Random(seed);
    }

    @Override
    public CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        var mayBeLate = MAY_BE_LATE.matcher(request.uri().getPath()).matches();
        var dice = dice(100);
        if (dice < 3) {
            lostRequests.incrementAndGet();
            return lost(dice(5));
        }
        if (dice < 6) {
            lostAnswers.incrementAndGet();
            return deliver(request).thenCompose(answer -> lost(0));
        }
        if (!mayBeLate || dice >= 16) {
            return deliver(request);
        }
        if (dice < 9) {
            late.incrementAndGet();
            after(dice(LATEST_MILLIS), request);
            return lost(dice(5));
        }
        if (dice < 12) {
            repeated.incrementAndGet();
            after(dice(LATEST_MILLIS), request);
            return deliver(request);
        }
        if (dice < 13) {
            lostAnswers.incrementAndGet();
            after(0, request);
            return lost(NEVER_ANSWERED_MILLIS);
        }
        reordered.incrementAndGet();
        return after(dice(20), request);
    }

    private CompletableFuture<HttpResponse<String>> deliver(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> after(int milliseconds, HttpRequest request) {
        var answer = new CompletableFuture<HttpResponse<String>>();
        later.schedule(
                () -> deliver(request).whenComplete((response, problem) -> {
                    if (problem == null) {
                        answer.complete(response);
                    } else {
                        answer.completeExceptionally(problem);
                    }
                }),
                milliseconds,
                TimeUnit.MILLISECONDS);
        return answer;
    }

    private CompletableFuture<HttpResponse<String>> lost(int milliseconds) {
        var answer = new CompletableFuture<HttpResponse<String>>();
        later.schedule(
                () -> answer.completeExceptionally(new IOException("lost")), milliseconds, TimeUnit.MILLISECONDS);
        return answer;
    }

    private synchronized int dice(int sides) {
        return random.nextInt(sides);
    }

    /** Waits until what is late has been delivered. */
    @Override
    public void close() throws InterruptedException {
        Thread.sleep(LATEST_MILLIS);
        later.shutdown();
        later.awaitTermination(10, TimeUnit.SECONDS);
    }
}
