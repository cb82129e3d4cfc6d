package org.lectern.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often something may be tried by one and the same: a bucket of tries for each, filled up again over time. Buckets are in
 * the memory of one server: several servers together let as many times more through.
 */
public final class RateLimit {
    private static final long MOST_BUCKETS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /** @param period in which an empty bucket is full again */
    public RateLimit(int tries, Duration period) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                // By then it is full, as a new one is.
                .expireAfterAccess(period)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
                        .build());
    }

    /**
     * Takes one try.
     *
     * @throws ProblemException {@code 429 TOO_MANY_REQUESTS} when none is left
     */
    public void take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ProblemException.tooManyRequests(
                    "TOO_MANY_REQUESTS",
                    "That was too often in a short time.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Gives a try back that turned out to be of no harm. */
    public void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }
}
