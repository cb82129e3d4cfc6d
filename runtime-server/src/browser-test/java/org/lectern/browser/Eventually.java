package org.lectern.browser;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** What becomes true in a moment, since a page that is gone tells nobody that it is done. */
final class Eventually {
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private Eventually() {}

    /** @param page any that lives: its events are handled while this waits */
    static void assertEquals(Page page, Object expected, Supplier<?> actual) {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            page.waitForTimeout(50);
        }
        Assertions.assertEquals(expected, actual.get());
    }
}
