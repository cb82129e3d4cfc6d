package org.lectern.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Everything that a corporate admin or a learner can reach, tried from another organisation and another learner. */
class EnrollmentScopeTest {
    private static TestServer server;
    private static UUID course;
    private static Person learner;
    private static UUID enrollment;
    private static ApiClient ownAdmin;
    private static ApiClient otherAdmin;
    private static ApiClient otherLearner;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        course = server.sampleCourse("allergy-basics-single.zip");
        var sunshine = server.organization("sunshine");
        var explorers = server.organization("explorers");
        learner = server.person(Role.LEARNER, sunshine);
        enrollment = server.enroll(learner, course);
        ownAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, sunshine));
        otherAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, explorers));
        otherLearner = server.signedIn(server.person(Role.LEARNER, sunshine));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdminSeesTheOwnOrganisationOnly() {
        assertEquals(1, items(ownAdmin.get("/api/enrollments")));
        assertEquals(0, items(otherAdmin.get("/api/enrollments")));
        assertEquals(0, items(otherAdmin.get("/api/enrollments?userId=" + learner.id())));
        assertEquals(0, items(otherAdmin.get("/api/enrollments?courseId=" + course)));
        ownAdmin.get("/api/enrollments/" + enrollment).expect(200);
        otherAdmin.get("/api/enrollments/" + enrollment).expect(404);
    }

    @Test
    void anAdminFindsTheOwnOrganisationsPeopleOnly() {
        assertEquals(1, items(ownAdmin.get("/api/users?search=" + learner.email())));
        assertEquals(0, items(otherAdmin.get("/api/users?search=" + learner.email())));
        otherLearner.get("/api/users").expect(403);
        server.anonymous().get("/api/users").expect(401);
    }

    @Test
    void anAdminEnrolsTheOwnOrganisationsLearnersOnly() {
        var body = Map.of("userId", learner.id(), "courseId", course);
        assertEquals(
                "NOT_FOUND",
                otherAdmin.post("/api/enrollments", body).expect(404).code());
        assertEquals(
                "DUPLICATE_ENROLLMENT",
                ownAdmin.post("/api/enrollments", body).expect(409).code());
        otherLearner.post("/api/enrollments", body).expect(403);
    }

    @Test
    void aLearnerSeesAndLaunchesTheOwnOnly() {
        assertEquals(0, items(otherLearner.get("/api/enrollments")));
        assertEquals(0, items(otherLearner.get("/api/enrollments?userId=" + learner.id())));
        otherLearner.get("/api/enrollments/" + enrollment).expect(404);
        otherLearner
                .post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(404);
        ownAdmin.post("/api/enrollments/" + enrollment + "/launch", Map.of()).expect(404);
        server.anonymous()
                .post("/api/enrollments/" + enrollment + "/launch", Map.of())
                .expect(401);
    }

    @Test
    void onlyASuperAdminImportsAndPublishes() {
        for (var client : new ApiClient[] {ownAdmin, otherLearner}) {
            client.get("/api/packages").expect(403);
            client.post("/api/courses/" + course + "/publish", Map.of()).expect(403);
        }
    }

    @Test
    void draftsAreForSuperAdmins() {
        var job = server.importPackage(Path.of("../content-packages/target/samples/fire-drill-popup.zip"));
        var draft = job.courseId();
        for (var client : new ApiClient[] {ownAdmin, otherLearner, server.anonymous()}) {
            client.get("/api/courses/" + draft).expect(404);
            assertTrue(!client.get("/api/courses").expect(200).body().contains(String.valueOf(draft)));
        }
        server.superAdmin().get("/api/courses/" + draft).expect(200);
        assertEquals(
                "COURSE_NOT_PUBLISHED",
                ownAdmin.post("/api/enrollments", Map.of("userId", learner.id(), "courseId", draft))
                        .expect(409)
                        .code());
    }

    private static int items(Answer answer) {
        return answer.expect(200).json().path("items").size();
    }
}
