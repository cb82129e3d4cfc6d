package org.lectern.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Whatever a client does wrong: the one shape of errors, which says what and where. */
class ProblemTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Person ADMIN_PERSON = SERVER.person(Role.SUPER_ADMIN, null);
    private static final ApiClient ADMIN = SERVER.signedIn(ADMIN_PERSON);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email": "a@b", "password": "x"        | line 1, column 33
                    {"email": "a@b", "password": x}         | column
                    {"email": tru}                          | line 1
                    {"email": "a" "b"}                      | line 1
                    {"email": "a@b", "password": "x"} more  | line 1
                    [                                       | line 1
                    "text"                                  | line 1
                    email=a&password=b                      | line 1, column
                    """)
    void malformedJsonIsShownItsPlace(String body, String place) {
        var problem = signIn(body).expect(400);

        assertProblem(problem, 400, "MALFORMED_JSON");
        assertTrue(problem.text("detail").contains(place), problem.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  "})
    void aBodyThatIsNoneIsMalformed(String body) {
        assertProblem(signIn(body), 400, "MALFORMED_JSON");
        assertProblem(post("/api/enrollments", body), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email": "a@b", "password": "x", "remember": true} | remember
                    {"email": 5, "password": "x"}                       | email
                    {"email": "a@b", "password": true}                  | password
                    {"email": ["a@b"], "password": "x"}                 | email
                    {"email": {"a": 1}, "password": "x"}                | email
                    """)
    void aFieldThatDoesNotFitIsNamed(String body, String field) {
        var problem = signIn(body);

        assertProblem(problem, 422, "VALIDATION_ERROR");
        assertEquals(field, problem.text("field"));
    }

    @Test
    void aWrongIdInABodyIsNamed() {
        var problem = post("/api/enrollments", "{\"userId\": \"1\", \"courseId\": null}");

        assertProblem(problem, 422, "VALIDATION_ERROR");
        assertEquals("userId", problem.text("field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/",
                "/api/courses/1",
                "/api/courses/not-a-uuid",
                "/api/packages/%00",
                "/api/enrollments/..%2F",
            })
    void whatIsNotThereIsNotFound(String path) {
        var problem = ADMIN.get(path);

        assertTrue(problem.status() == 404 || problem.status() == 400, problem.body());
        assertProblem(problem, problem.status(), problem.status() == 404 ? "NOT_FOUND" : "BAD_REQUEST");
    }

    @Test
    void anIdThatNobodyHasIsNotFound() {
        assertProblem(ADMIN.get("/api/courses/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertProblem(ADMIN.get("/api/enrollments/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/auth/session", "DELETE, /api/courses", "PATCH, /api/packages"})
    void otherMethodsAreRefusedWithThoseThatAreAllowed(String method, String path) {
        var problem = ApiClient.send(ADMIN.request(path).method(method, BodyPublishers.noBody()));

        assertProblem(problem, 405, "METHOD_NOT_ALLOWED");
        assertTrue(problem.header("Allow").contains("GET"), problem.headers().toString());
    }

    @Test
    void otherMediaTypesAreRefused() {
        var problem = ApiClient.send(ADMIN.request("/api/enrollments")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>")));
        assertProblem(problem, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(
                ApiClient.send(ADMIN.request("/api/courses").header("Accept", "text/csv")), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void headsAreAnsweredWithoutABody() {
        var head = ApiClient.send(ADMIN.request("/api/courses").method("HEAD", BodyPublishers.noBody()));
        assertEquals("application/json", head.expect(200).header("Content-Type"));
        assertEquals("", head.body());
        var missing = ApiClient.send(ADMIN.request("/api/nothing").method("HEAD", BodyPublishers.noBody()));
        assertEquals("", missing.expect(404).body());
        ApiClient.send(ADMIN.request("/").method("HEAD", BodyPublishers.noBody()))
                .expect(200);
    }

    @Test
    void jettysOwnErrorsHaveTheSameShape() {
        assertProblem(at(SERVER.content(), "/nothing"), 404, "NOT_FOUND");
        assertProblem(at(SERVER.application(), "/app/nothing.js"), 404, "NOT_FOUND");
        assertProblem(ApiClient.send(ADMIN.request("/").POST(BodyPublishers.noBody())), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/courses", "/app/app.js", "/api/courses"})
    void everythingOnTheApplicationOriginIsProtected(String path) {
        var answer = at(SERVER.application(), path).expect(200);

        assertTrue(answer.header("Content-Security-Policy").contains("script-src 'self'"), path);
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertEquals("", answer.header("Server"));
        assertEquals("", answer.header("Set-Cookie"));
    }

    @Test
    void thePlayerIsProtected() {
        var answer = at(SERVER.content(), "/player/index.html").expect(200);

        assertTrue(answer.header("Content-Security-Policy").contains("script-src 'self'"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("about:blank", answer.text("type"), answer.body());
        assertFalse(answer.text("title").isEmpty(), answer.body());
        assertEquals(status, answer.json().path("status").asInt());
        assertEquals(code, answer.code());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("org.lectern"), answer.body());
    }

    private static Answer at(URI origin, String path) {
        return ApiClient.send(HttpRequest.newBuilder(origin.resolve(path)));
    }

    private static Answer signIn(String body) {
        return post("/api/auth/sign-in", body);
    }

    private static Answer post(String path, String body) {
        return ApiClient.send(
                ADMIN.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
