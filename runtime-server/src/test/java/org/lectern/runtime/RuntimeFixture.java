package org.lectern.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** A server with a course of either standard for a class of tests, and a learner of its own for each test. */
abstract class RuntimeFixture {
    static TestServer server;
    /** SCORM 1.2, six lectures. */
    static UUID hygiene;
    /** SCORM 2004. */
    static UUID sleep;

    Person learner;
    ApiClient api;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        hygiene = server.sampleCourse("hand-hygiene-scorm12.zip");
        sleep = server.sampleCourse("safe-sleep-scorm2004.zip");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void newLearner() {
        learner = server.person(Role.LEARNER, server.organization("sunshine"));
        api = server.signedIn(learner);
    }

    /** The enrolment over REST. */
    JsonNode rest(UUID enrollment) {
        return api.get("/api/enrollments/" + enrollment).expect(200).json();
    }

    /** One of its lectures, from 0. */
    JsonNode progress(UUID enrollment, int lecture) {
        return rest(enrollment).path("lectures").path(lecture);
    }

    /** What content would get of an element. */
    static String value(JsonNode delivery, String element) {
        return delivery.path("values").path(element).asText();
    }
}
