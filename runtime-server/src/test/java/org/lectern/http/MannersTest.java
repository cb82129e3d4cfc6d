package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** What HTTP asks of every address of the REST surface alike. */
class MannersTest {
    private static final TestServer SERVER = TestServer.start("--max-body-kib=1");
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void answersAreKeptNowhereUnlessTheySayOtherwise() {
        assertEquals("no-store", ADMIN.get("/api/courses").expect(200).header("Cache-Control"));
        assertEquals("no-store", ADMIN.get("/api/nothing").expect(404).header("Cache-Control"));
        assertEquals("no-cache", ADMIN.get("/api/openapi.json").expect(200).header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/enrollments?userID=1, userID",
        "/api/enrollments?limit=5&size=5&, size",
        "/api/courses/00000000-0000-0000-0000-000000000000?expand=all, expand"
    })
    void aParameterThatTheAddressDoesNotKnowIsRefused(String path, String field) {
        var problem = ADMIN.get(path).expect(422);
        assertEquals("VALIDATION_ERROR", problem.code());
        assertEquals(field, problem.text("field"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/organizations?search=%00, search",
        "/api/users?limit=5&search=a%00b, search",
        "/api/courses?search=%00, search",
        "/api/audit?action=%00, action"
    })
    void aParameterThatIsNoTextIsNamed(String path, String field) {
        var problem = ADMIN.get(path).expect(422);
        assertEquals("VALIDATION_ERROR", problem.code());
        assertEquals(field, problem.text("field"));
    }

    @Test
    void aParameterOfTheWrongKindIsNamed() {
        var problem = ADMIN.get("/api/enrollments?userId=1").expect(422);
        assertEquals("userId", problem.text("field"));
    }

    /** Closed on a client that still sends, a connection would now and then lose the answer. */
    @Test
    void whoSendsTooMuchHearsSo() {
        var large = Map.of("email", "a@example.org", "code", "x".repeat(4_000_000));
        var player = new ApiClient(SERVER.content());
        for (var n = 0; n < 100; n++) {
            ADMIN.post("/api/auth/sign-in", large).expect(413);
            player.post("/runtime/exchange", large).expect(413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12026-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2026-01-31", "1767225600", ""})
    void aTimeThatNobodyCanMeanIsNamed(String time) {
        var problem = ADMIN.post(
                "/api/assignments",
                Map.of("learnerId", UUID.randomUUID(), "courseId", UUID.randomUUID(), "deadline", time));
        assertEquals("VALIDATION_ERROR", problem.expect(422).code());
        assertEquals("deadline", problem.text("field"));
        assertEquals("A time looks like 2026-01-31T12:00:00Z.", problem.text("detail"));
    }

    @Test
    void aWordThatIsNoneOfThoseKnownIsToldWithThem() {
        var problem = ADMIN.post("/api/users", Map.of("email", "a@example.org", "role", "TEACHER"))
                .expect(422);
        assertEquals("role", problem.text("field"));
        assertEquals(
                "There is no TEACHER here. Those there are: LEARNER, CORPORATE_ADMIN, SUPER_ADMIN.",
                problem.text("detail"));
        var lengthy = ADMIN.post("/api/users", Map.of("email", "a@example.org", "role", "X".repeat(500)));
        assertTrue(lengthy.expect(422).text("detail").length() < 200, lengthy.body());
    }

    @Test
    void bodiesAreBounded() {
        var small = Map.of("email", "a@example.org", "password", "x".repeat(50));
        ADMIN.post("/api/auth/sign-in", small).expect(401);
        var large = Map.of("email", "a@example.org", "password", "x".repeat(1_000));
        assertEquals(
                "BODY_TOO_LARGE",
                ADMIN.post("/api/auth/sign-in", large).expect(413).code());
        assertEquals(
                "BODY_TOO_LARGE",
                ADMIN.post("/api/enrollments/" + UUID.randomUUID() + "/launch", large)
                        .expect(413)
                        .code());
    }

    @Test
    void anAddressSaysWhatItTakes() {
        var options = ask("OPTIONS", "/api/enrollments").expect(200);
        assertTrue(options.header("Allow").contains("GET"), options.headers().toString());
        assertTrue(options.header("Allow").contains("POST"), options.headers().toString());
        assertTrue(ask("PUT", "/api/enrollments").expect(405).header("Allow").contains("POST"));
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        var get = ADMIN.get("/api/courses").expect(200);
        var head = ask("HEAD", "/api/courses").expect(200);
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
        assertEquals(get.header("Cache-Control"), head.header("Cache-Control"));
        assertEquals("", head.body());
    }

    private static Answer ask(String method, String path) {
        return ApiClient.send(ADMIN.request(path).method(method, BodyPublishers.noBody()));
    }
}
