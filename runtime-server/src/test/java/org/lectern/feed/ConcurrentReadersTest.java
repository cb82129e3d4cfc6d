package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.Sql;

/**
 * Three nodes on one database take commits of many learners while three readers ask them in turn. {@code -Dfeed.seconds=60}
 * makes it last.
 */
class ConcurrentReadersTest {
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("feed.seconds", 4));
    private static final int LEARNERS = 9;

    @Test
    void everyReaderEndsWithWhatTheDatabaseHas() throws Exception {
        var threads = Executors.newCachedThreadPool();
        try (var one = TestServer.start("--client-requests-per-minute=1000000");
                var two = one.node("--client-requests-per-minute=1000000");
                var three = one.node("--client-requests-per-minute=1000000")) {
            var nodes = List.of(one, two, three);
            var course = one.sampleCourse("hand-hygiene-scorm12.zip");
            var client = one.client(null, ClientScope.COMPLETIONS_READ);
            var players = new ArrayList<PlayerClient>();
            for (var i = 0; i < LEARNERS; i++) {
                var learner = one.person(Role.LEARNER, one.organization("sunshine"));
                var enrollment = one.enroll(learner, course);
                players.add(nodes.get(i % 3).signedIn(learner).launch(enrollment));
            }
            var end = System.nanoTime() + LENGTH.toNanos();
            var writers = new ArrayList<Future<Integer>>();
            for (var player : players) {
                writers.add(threads.submit(() -> learn(player, end)));
            }
            var readers = new ArrayList<Future<Reader>>();
            for (var i = 0; i < 3; i++) {
                var reader = new Reader(nodes, client, i);
                readers.add(threads.submit((Callable<Reader>) () -> reader.readUntil(end)));
            }
            var commits = 0;
            for (var writer : writers) {
                commits += get(writer);
            }
            assertTrue(commits > LEARNERS, "only " + commits + " commits");
            var stored = stored(one);
            one.awaitCalm();
            for (var reader : readers) {
                assertEquals(stored, get(reader).drained().scores());
            }
            assertEquals(LEARNERS, stored.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    /** The score only grows: whoever sees it shrink has seen two changes in the wrong order. */
    private static int learn(PlayerClient player, long end) {
        var lecture = player.lecture(1);
        player.launch(lecture).expect(200);
        var commits = 0;
        while (System.nanoTime() < end) {
            commits++;
            var score = Integer.toString(Math.min(100, commits / 10));
            var fraction = Integer.toString(commits % 10);
            player.commit(
                            lecture,
                            Map.of("cmi.core.score.raw", score.equals("100") ? score : score + "." + fraction),
                            false)
                    .expect(200);
        }
        return commits;
    }

    private static Map<String, String> stored(TestServer server) {
        var text = Sql.text(
                server.database(),
                "select string_agg(id || ' ' || coalesce(scorm_score::text, 'null'), ',') from enrollment");
        var scores = new HashMap<String, String>();
        for (var row : text.split(",", -1)) {
            var words = row.split(" ", -1);
            scores.put(words[0], words[1].equals("null") ? "null" : Double.toString(Double.parseDouble(words[1])));
        }
        return scores;
    }

    /** Keeps a copy up to date, asking another node each time. */
    private static final class Reader {
        private final List<TestServer> nodes;
        private final IntegrationClient client;
        private final Map<String, JsonNode> copy = new HashMap<>();
        private String cursor = "";
        private int turn;

        Reader(List<TestServer> nodes, IntegrationClient client, int turn) {
            this.nodes = nodes;
            this.client = client;
            this.turn = turn;
        }

        Reader readUntil(long end) {
            while (System.nanoTime() < end) {
                read();
            }
            return this;
        }

        /** Until there is nothing more. */
        Reader drained() {
            while (read()) {
                // On.
            }
            return this;
        }

        private boolean read() {
            var node = nodes.get(turn++ % nodes.size()).application();
            var page = client.at(node)
                    .get("/api/v1/enrollments?limit=4&since=" + cursor)
                    .expect(200)
                    .json();
            for (var item : page.path("items")) {
                var before = copy.put(item.path("id").asText(), item);
                if (before != null) {
                    assertTrue(
                            before.path("score").asDouble(0)
                                    <= item.path("score").asDouble(0),
                            before + " and then " + item);
                    assertFalse(updated(item).isBefore(updated(before)), before + " and then " + item);
                }
            }
            cursor = page.path("next").asText();
            return page.path("more").asBoolean();
        }

        private static Instant updated(JsonNode item) {
            return Instant.parse(item.path("updatedAt").asText());
        }

        Map<String, String> scores() {
            var scores = new HashMap<String, String>();
            copy.forEach((id, item) -> scores.put(
                    id,
                    item.path("score").isNull()
                            ? "null"
                            : Double.toString(item.path("score").asDouble())));
            return scores;
        }
    }
}
