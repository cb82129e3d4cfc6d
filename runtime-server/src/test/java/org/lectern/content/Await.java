package org.lectern.content;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;

/** For what happens on the server's side some time after the client has seen its part. */
final class Await {
    private static final int ATTEMPTS = 1000;
    private static final int PAUSE_MILLIS = 20;

    private Await() {}

    static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        fail("it never came true");
    }
}
