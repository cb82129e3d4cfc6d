package org.lectern.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.account.AccountService;
import org.lectern.account.Seats;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;

/**
 * Randomised sessions against killed servers. {@code -Dfault.sessions=10000} for the full size, {@code -Dfault.seed=…} for
 * another run of the same kind: what learners and network do follows from the seed, when the kills meet them does not.
 */
class FaultTest {
    private static final int SESSIONS = Integer.getInteger("fault.sessions", 60);
    private static final long SEED = Long.getLong("fault.seed", 20_261_122L);
    private static final int AT_ONCE = Integer.getInteger("fault.learners", 12);
    private static final int SESSIONS_EACH = 20;
    private static final long MINUTES = Long.getLong("fault.minutes", 60);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsAppliedTwice(@TempDir Path data) throws Exception {
        TestDatabase.lendPrograms(data);
        var begun = System.nanoTime();
        try (var sabotage = Sabotage.prepare(data, SEED);
                var database = Database.open(DatabaseSettings.embedded(data), AccountService.MAPPER, Seats.MAPPER);
                var network = new FaultyNetwork(SEED)) {
            var stored = new Stored(database.dataSource());
            stored.watch();
            var school = new School(sabotage.server(), database);
            var count = (SESSIONS + SESSIONS_EACH - 1) / SESSIONS_EACH;
            var lives = school.lives(count, sabotage.content(), SEED, network);
            sabotage.begin();
            live(lives, sabotage::launched);
            sabotage.end();
            network.close();

            var checker = new Checker(stored);
            for (var life : lives) {
                checker.check(life);
            }
            report(checker, sabotage, network, lives.size(), (System.nanoTime() - begun) / 1_000_000_000);
            assertEquals(List.of(), checker.faults(), () -> "seed " + SEED);
            assertEquals(0, stored.regressions(), "rows that went back to something older");
            assertTrue(checker.sessions > 0, "no session was checked");
            assertTrue(sabotage.kills().get(0) > 0, "no server was killed");
        }
    }

    private static void live(List<Life> lives, Runnable onLaunch) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var ended = new AtomicInteger();
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var life : lives) {
                work.add(() -> {
                    life.live(SESSIONS_EACH, end, onLaunch);
                    var done = ended.incrementAndGet();
                    if (done % 25 == 0) {
                        System.out.println("Faults: " + done + " of " + lives.size() + " learners are done");
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void report(Checker checker, Sabotage sabotage, FaultyNetwork network, int lives, long seconds) {
        System.out.println("Faults: seed " + SEED + ", " + checker.sessions + " sessions of " + lives + " learners, "
                + seconds + " s; " + sabotage.totals() + ";\n  network: " + network.lostRequests
                + " requests and " + network.lostAnswers + " answers lost, " + network.late + " requests late, "
                + network.repeated + " repeated, " + network.reordered + " reordered;\n  commits: " + checker.accepted
                + " accepted, " + checker.acknowledged + " heard of as acknowledged, " + checker.applied
                + " stored, " + checker.overtaken + " overtaken by a launch elsewhere;\n  "
                + checker.faults().size()
                + " faults"
                + checker.faults().stream()
                        .limit(20)
                        .map(fault -> "\n  " + (fault.length() > 600 ? fault.substring(0, 600) + "…" : fault))
                        .collect(Collectors.joining()));
    }
}
