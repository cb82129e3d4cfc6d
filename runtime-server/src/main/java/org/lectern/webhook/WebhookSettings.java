package org.lectern.webhook;

import java.time.Duration;

/**
 * How messages are delivered.
 *
 * @param timeout for one try
 * @param firstRetry how long after the first try the second comes, about; the time doubles from try to try
 * @param giveUpAfter how long a message is tried
 */
public record WebhookSettings(Duration timeout, Duration firstRetry, Duration giveUpAfter) {
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** A try cannot last so long: whoever holds a message longer is dead. */
    Duration lease() {
        return timeout.multipliedBy(3).plusSeconds(2);
    }

    /**
     * The time until the next try.
     *
     * @param tries those made so far
     * @param chance from 0 to 1: half of the time is left to it, so that what failed together does not come back together
     */
    Duration wait(int tries, double chance) {
        var doubled = firstRetry.toMillis() * Math.pow(2, Math.min(tries, 40) - 1.0);
        var most = Math.min(doubled, (double) LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (most * (0.5 + chance / 2)));
    }
}
