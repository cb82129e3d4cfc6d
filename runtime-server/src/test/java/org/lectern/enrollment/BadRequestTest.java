package org.lectern.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** Requests that nobody means well, or that a broken client sends: the answer names what is wrong with them. */
class BadRequestTest {
    private static TestServer server;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null|400|MALFORMED_JSON|",
                "''|400||",
                "[]|400|MALFORMED_JSON|",
                "{|400|MALFORMED_JSON|",
                "{}|422|VALIDATION_ERROR|userId",
                "{\"userId\": \"x\"}|422|VALIDATION_ERROR|userId",
                "{\"role\": \"x\"}|422|VALIDATION_ERROR|role",
            },
            delimiter = '|')
    void enrolments(String body, int status, String code, String field) {
        var answer = ApiClient.send(admin.request("/api/enrollments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        answer.expect(status);
        if (code != null) {
            assertEquals(code, answer.code());
        }
        assertEquals(field == null ? "" : field, answer.text("field"));
    }

    @Test
    void whoOrWhatIsNotThereIsNotFound() {
        var course = server.sampleCourse("allergy-basics-single.zip");
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var nobody = Map.of("userId", UUID.randomUUID(), "courseId", course);
        var nothing = Map.of("userId", learner.id(), "courseId", UUID.randomUUID());
        assertEquals(
                "NOT_FOUND", admin.post("/api/enrollments", nobody).expect(404).code());
        assertEquals(
                "NOT_FOUND", admin.post("/api/enrollments", nothing).expect(404).code());
    }

    @Test
    void aCharacterThatCannotBeKeptIsNoFaultOfTheServer() {
        assertEquals(
                "VALIDATION_ERROR",
                admin.get("/api/users?search=a%00").expect(422).code());
        assertEquals(
                "VALIDATION_ERROR",
                server.anonymous()
                        .signIn("a\u0000@example.org", "x")
                        .expect(422)
                        .code());
    }
}
