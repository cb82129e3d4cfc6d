package org.lectern.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.database.Database;
import org.lectern.database.TestDatabase;

/** Passes that come round, on two nodes of one database. */
class ScheduleTest {
    private static final Duration SOON = Duration.ofMillis(2);
    private static final int TURNS = 50;
    private static final Database DATABASE = TestDatabase.open(Schedule.MAPPER);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void oneNodeAtATimeMakesAPass() throws InterruptedException {
        var atIt = new AtomicInteger();
        var most = new AtomicInteger();
        var turns = new CountDownLatch(TURNS);
        try (var one = new Schedule(DATABASE);
                var other = new Schedule(DATABASE)) {
            for (var node : new Schedule[] {one, other}) {
                node.every(SOON, "counted", mappers -> {
                    most.accumulateAndGet(atIt.incrementAndGet(), Math::max);
                    turns.countDown();
                    // Long enough for the other node to come meanwhile.
                    LockSupport.parkNanos(1_000_000);
                    atIt.decrementAndGet();
                });
                node.start();
            }
            await(turns);
        }
        assertEquals(1, most.get());
    }

    @Test
    void aPassThatFailsIsMadeAgainAndHoldsUpNoOther() throws InterruptedException {
        var failures = new CountDownLatch(TURNS);
        var others = new CountDownLatch(TURNS);
        try (var schedule = new Schedule(DATABASE)) {
            schedule.every(SOON, "failing", mappers -> {
                failures.countDown();
                throw new IllegalStateException("as the test wants it");
            });
            schedule.every(SOON, "sound", mappers -> others.countDown());
            schedule.start();
            await(failures);
            await(others);
        }
    }

    @Test
    void whoComesWhileAnotherNodeIsAtItLetsItBe() {
        try (var one = new Schedule(DATABASE);
                var other = new Schedule(DATABASE)) {
            other.every(SOON, "taken", mappers -> {
                throw new AssertionError("both are at it");
            });
            one.every(
                    SOON,
                    "taken",
                    mappers -> assertFalse(CompletableFuture.supplyAsync(() -> other.run("taken"))
                            .join()));
            assertTrue(one.run("taken"));
        }
    }

    private static void await(CountDownLatch turns) throws InterruptedException {
        assertTrue(turns.await(30, TimeUnit.SECONDS), turns.getCount() + " turns are missing");
    }
}
