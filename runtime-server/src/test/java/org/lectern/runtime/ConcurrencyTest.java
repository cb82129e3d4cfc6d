package org.lectern.runtime;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.PlayerClient;
import org.lectern.testing.Sql;

/** What happens at once: one request is held up by a row that the test has locked, the other meets it half way. */
class ConcurrencyTest {
    private static TestServer server;
    private static UUID course;

    private ApiClient api;
    private UUID enrollment;
    private PlayerClient player;
    private UUID lecture;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        course = server.sampleCourse("hand-hygiene-scorm12.zip");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void launch() {
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        api = server.signedIn(learner);
        enrollment = server.enroll(learner, course);
        player = api.launch(enrollment);
        lecture = player.lecture(0);
        player.launch(lecture).expect(200);
    }

    @Test
    void aCommitThatIsHeldUpHoldsUpNobodyElse() throws Exception {
        var neighbour = server.person(Role.LEARNER, server.organization("sunshine"));
        var other = server.signedIn(neighbour).launch(server.enroll(neighbour, course));
        other.launch(lecture).expect(200);
        try (var connection = locking("enrollment where id = '" + enrollment + "'")) {
            var first = held(1, () -> player.commit(lecture, 1, location("one"), false));
            answer(supplyAsync(() -> other.commit(lecture, 1, location("two"), false)))
                    .expect(200);
            assertFalse(first.isDone());
            connection.commit();
            answer(first).expect(200);
        }
    }

    /** Of two that wait for each other PostgreSQL ends the one that has waited longer. */
    @Test
    void aCommitThatHasMetSomebodyHalfWayIsWrittenAfterIt() throws Exception {
        try (var connection = locking("enrollment where id = '" + enrollment + "'")) {
            var commit = held(1, () -> player.commit(lecture, 1, location("one"), false));
            try (var statement = connection.createStatement()) {
                statement.execute("select 1 from lecture_progress where lecture_id = '" + lecture + "' for update");
            }
            connection.commit();
            answer(commit).expect(200);
        }
        assertEquals("one", row().path("scormLessonLocation").asText());
    }

    /** All writers are held up, so that what comes then is written together. */
    @Test
    void aCommitThatIsTooMuchForPostgresHarmsNoneOfThoseThatComeWithIt() throws Exception {
        var others = Stream.generate(this::another).limit(5).toList();
        Sql.execute(
                server.database(),
                "create function too_much() returns trigger language plpgsql as 'begin"
                        + " raise exception ''too much'' using errcode = ''program_limit_exceeded''; end';"
                        + " create trigger too_much before update of sequence on lecture_progress for each row"
                        + " when (new.scorm_lesson_location = 'too much') execute function too_much()");
        try (var connection = locking("enrollment where course_id = '" + course + "' and id <> '" + enrollment + "'")) {
            var writing = new ArrayList<CompletableFuture<Answer>>();
            for (var other : others.subList(0, 4)) {
                writing.add(held(writing.size() + 1, () -> other.commit(lecture, 1, location("one"), false)));
            }
            var tooMuch = supplyAsync(() -> others.get(4).commit(lecture, 1, location("too much"), false));
            var beside = supplyAsync(() -> player.commit(lecture, 1, location("beside"), false));
            TimeUnit.MILLISECONDS.sleep(300);
            connection.commit();
            answer(beside).expect(200);
            answer(tooMuch).expect(500);
            for (var one : writing) {
                answer(one).expect(200);
            }
        } finally {
            Sql.execute(server.database(), "drop trigger too_much on lecture_progress; drop function too_much()");
        }
        assertEquals("beside", row().path("scormLessonLocation").asText());
    }

    private PlayerClient another() {
        var neighbour = server.person(Role.LEARNER, server.organization("sunshine"));
        var opened = server.signedIn(neighbour).launch(server.enroll(neighbour, course));
        opened.launch(lecture).expect(200);
        return opened;
    }

    @Test
    void aCommitThatOthersAlwaysOvertakeIsSentAgainAndNotGivenUp() {
        Sql.execute(
                server.database(),
                "create function overtaken() returns trigger language plpgsql as 'begin return null; end';"
                        + " create trigger overtaken before update of sequence on lecture_progress"
                        + " for each row execute function overtaken()");
        try {
            // Not SESSION_REPLACED, at which a player gives up what it has not sent.
            var busy = player.commit(lecture, 1, location("one"), false).expect(503);
            assertEquals("UNAVAILABLE", busy.text("code"));
        } finally {
            Sql.execute(server.database(), "drop trigger overtaken on lecture_progress; drop function overtaken()");
        }
        player.commit(lecture, 1, location("one"), false).expect(200);
    }

    @Test
    void aCommitWaitsForTheOneBeforeItThatIsUnderWay() throws Exception {
        try (var connection = locking("lecture_progress where lecture_id = '" + lecture + "'")) {
            var first = held(1, () -> player.commit(lecture, 1, location("one"), false));
            var second = supplyAsync(() -> player.commit(lecture, 2, location("two"), true));
            TimeUnit.MILLISECONDS.sleep(300);
            assertFalse(second.isDone());
            connection.commit();
            answer(first).expect(200);
            answer(second).expect(200);
        }
        assertEquals("two", row().path("scormLessonLocation").asText());
    }

    @Test
    void aLaterLaunchWaitsForACommitUnderWayAndFindsWhatItWrote() throws Exception {
        var url = launchUrl();
        try (var connection = locking("lecture_progress where lecture_id = '" + lecture + "'")) {
            var commit = held(1, () -> player.commit(lecture, 1, location("mine"), false));
            var exchange = held(2, () -> PlayerClient.exchange(url));
            connection.commit();
            answer(commit).expect(200);
            answer(exchange).expect(200);
        }
        assertEquals("mine", row().path("scormLessonLocation").asText());
        assertEquals(
                "SESSION_REPLACED",
                player.commit(lecture, 2, location("late"), false).expect(409).code());
    }

    @Test
    void aLaterLaunchWaitsForADeliveryUnderWay() throws Exception {
        var url = launchUrl();
        try (var connection = locking("lecture_progress where lecture_id = '" + lecture + "'")) {
            var delivery = held(1, () -> player.launch(lecture));
            var exchange = held(2, () -> PlayerClient.exchange(url));
            connection.commit();
            answer(delivery).expect(200);
            answer(exchange).expect(200);
        }
    }

    @Test
    void aRepeatChangesNothing() {
        player.commit(lecture, 1, location("one"), true).expect(200);
        var before = api.get("/api/enrollments/" + enrollment).expect(200).json();
        var receipt = player.commit(lecture, 1, location("one"), true).expect(200);
        assertEquals("completed", receipt.json().at("/lecture/status").asText());
        assertEquals(16, receipt.json().path("progress").asInt());
        assertEquals(
                before, api.get("/api/enrollments/" + enrollment).expect(200).json());
    }

    @Test
    void aRepeatOfALectureThatWasNeverLaunchedIsRefused() {
        player.commit(lecture, 1, Map.of(), false).expect(200);
        for (var number : List.of(1, 2)) {
            var answer = player.commit(player.lecture(1), number, Map.of(), false);
            assertEquals("lecture", answer.expect(422).text("field"));
        }
    }

    @Test
    void ofLaunchesAtOnceOneMayCommit() {
        var another = server.person(Role.LEARNER, server.organization("sunshine"));
        var client = server.signedIn(another);
        var fresh = server.enroll(another, course);
        var begun = together(List.of(1, 2, 3, 4), n -> client.post("/api/enrollments/" + fresh + "/launch", Map.of()));
        var urls = begun.stream()
                .map(answer -> answer.expect(201).text("launchUrl"))
                .toList();
        var exchanges = together(urls, PlayerClient::exchange);
        // One that was replaced before it had read its state is told so at once.
        exchanges.forEach(answer -> assertTrue(answer.status() == 200 || answer.status() == 409, answer.body()));
        var current = exchanges.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> PlayerClient.open(server.content(), answer))
                .filter(opened -> opened.launch(lecture).status() == 200)
                .filter(opened -> opened.commit(lecture, 1, Map.of(), false).status() == 200)
                .count();
        assertEquals(1, current);
    }

    private static <T> List<Answer> together(List<T> subjects, Function<T, Answer> work) {
        var running = subjects.stream()
                .map(subject -> supplyAsync(() -> work.apply(subject)))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Map<String, String> location(String value) {
        return Map.of("cmi.core.lesson_location", value);
    }

    private String launchUrl() {
        return api.post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(201)
                .text("launchUrl");
    }

    private JsonNode row() {
        return api.get("/api/enrollments/" + enrollment).expect(200).json().at("/lectures/0");
    }

    /** A transaction that has locked these rows. */
    private static Connection locking(String rows) throws SQLException {
        var connection = server.database().dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from " + rows + " for update");
        }
        return connection;
    }

    /** Begins a request, and goes on once so many wait for a lock. */
    private static CompletableFuture<Answer> held(int waiting, Supplier<Answer> request) throws Exception {
        var answer = supplyAsync(request);
        for (int tries = 0; tries < 3_000; tries++) {
            if (waiting() == waiting) {
                return answer;
            }
            if (answer.isDone()) {
                fail("The request did not wait: " + answer.join());
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return fail("The request neither waited nor was answered");
    }

    private static int waiting() throws SQLException {
        try (var connection = server.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Answer answer(CompletableFuture<Answer> request) throws Exception {
        return request.get(30, TimeUnit.SECONDS);
    }
}
