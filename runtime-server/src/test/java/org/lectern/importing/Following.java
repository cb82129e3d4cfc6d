package org.lectern.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Follows imports over REST, as the pages do. */
public final class Following {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 20;

    private Following() {}

    /** The import as it ended. */
    public static JsonNode toTheEnd(ApiClient client, Answer accepted) {
        var address = accepted.expect(202).header("Location");
        return until(() -> client.get(address).expect(200).json(), job -> !isRunning(job));
    }

    static JsonNode newest(ApiClient client) {
        return client.get("/api/packages").expect(200).json().path("items").path(0);
    }

    static boolean isRunning(JsonNode job) {
        return job.path("state").asText().equals("RUNNING");
    }

    /** What the source gives once it is as wanted. */
    static <T> T until(Supplier<T> source, Predicate<T> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var value = source.get();
            if (wanted.test(value)) {
                return value;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited in vain; now it is " + value);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
