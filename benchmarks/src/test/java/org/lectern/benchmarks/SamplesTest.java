package org.lectern.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void theMedianIsTheMiddle() {
        assertEquals(3, new Samples(5, 3, 1).median());
        assertEquals(4, new Samples(5, 3, 1, 100).median());
        assertEquals(7, new Samples(7).median());
        assertThrows(IllegalArgumentException.class, Samples::new);
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        Samples ours = new Samples(100, 20, 300);
        Samples theirs = new Samples(50, 10, 100);
        assertEquals("2.00 (2.00–3.00)", ours.ratioTo(theirs).text(2));
    }

    @Test
    void theTextHasMedianLeastAndMost() {
        assertEquals("20,000 (1,000–30,000)", new Samples(30_000, 1_000, 20_000).text(0));
    }
}
