package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** From an upload to a draft course, through the API's front door. */
class ImportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void anUploadBecomesADraftCourse() {
        var job = imported(upload(CoursePackage.scorm12().zip(), "safe-lifting.zip"));

        assertEquals("DONE", job.path("phase").asText());
        assertEquals("safe-lifting.zip", job.path("fileName").asText());
        assertEquals("SCORM_12", job.path("standard").asText());
        assertEquals(2, job.path("sections").asInt());
        assertEquals(3, job.path("lectures").asInt());
        assertEquals(0, job.path("oddities").size());
        assertTrue(job.path("error").isNull());
        assertTrue(job.path("finishedAt").asText().endsWith("Z"));

        var course = ADMIN.get("/api/courses/" + job.path("courseId").asText())
                .expect(200)
                .json();
        assertEquals("Safe lifting", course.path("title").asText());
        assertEquals("DRAFT", course.path("status").asText());
        assertEquals(3, course.path("totalLectures").asInt());
        assertEquals(List.of("Before you lift: Look first SCO, Poster ASSET", "Lift: Lift SCO"), outline(course));
    }

    @Test
    void theAnswerNamesTheJobAndTheListBeginsWithIt() {
        var accepted = upload(CoursePackage.scorm12().zip(), "listed.zip").expect(202);

        assertEquals(
                "/api/packages/" + accepted.text("id"),
                accepted.header("Location").replaceFirst("^http://[^/]+", ""));
        assertEquals(accepted.text("id"), Following.newest(ADMIN).path("id").asText());
        Following.toTheEnd(ADMIN, accepted);
    }

    @Test
    void oddThingsAreReportedWithTheirPlace() {
        var zip = CoursePackage.scorm12().file("__MACOSX/._index.html", "x").zip();

        var oddities = imported(upload(zip, "odd.zip")).path("oddities");

        assertEquals(1, oddities.size());
        assertEquals("JUNK_FILES", oddities.path(0).path("code").asText());
        assertEquals("__MACOSX/._index.html", oddities.path(0).path("place").asText());
    }

    @Test
    void aRefusalSaysWhyAndWhere() {
        var zip = CoursePackage.scorm12()
                .without("index.html")
                .without("poster.html")
                .zip();

        var job = Following.toTheEnd(ADMIN, upload(zip, "broken.zip"));

        assertEquals("FAILED", job.path("state").asText());
        assertEquals("LAUNCH_FILE_MISSING", job.path("error").path("code").asText());
        assertTrue(job.path("error").path("place").asText().startsWith("imsmanifest.xml"), job.toString());
        assertTrue(job.path("courseId").isNull());
    }

    @Test
    void aJobShowsWhereItStands() throws Exception {
        var zip = CoursePackage.unique("phases")
                .file("noise.bin", new byte[300_000])
                .zip();
        try (var request = RawRequest.begin(
                SERVER.application(),
                ADMIN.cookie(),
                "Content-Type: application/zip",
                "Content-Length: " + zip.length)) {
            request.send(zip, 0, zip.length / 2);
            var receiving = Following.until(() -> Following.newest(ADMIN), Following::isRunning);
            assertEquals("RECEIVING", receiving.path("phase").asText());
            assertEquals(zip.length, receiving.path("bytesTotal").asInt());

            try (var lock = SERVER.database().dataSource().getConnection()) {
                lockCourses(lock);
                request.send(zip, zip.length / 2, zip.length);
                assertTrue(request.head().startsWith("HTTP/1.1 202"));
                Following.until(
                        () -> Following.newest(ADMIN),
                        job -> job.path("phase").asText().equals("STORING"));
                lock.rollback();
            }
        }
        var done = Following.until(() -> Following.newest(ADMIN), job -> !Following.isRunning(job));
        assertEquals("DONE", done.path("phase").asText());
        assertEquals("SUCCEEDED", done.path("state").asText());
    }

    private static void lockCourses(java.sql.Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("lock table course in share mode");
        }
    }

    @Test
    void equalUploadsShareOneObject() {
        var zip = CoursePackage.unique("shared").zip();
        var before = Holdings.of(SERVER.database().dataSource(), SERVER.packages());

        var first = imported(upload(zip, "first.zip"));
        var second = imported(upload(zip, "second.zip"));

        var after = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertEquals(before.objects().size() + 1, after.objects().size());
        assertEquals(new TreeSet<String>(), after.staged());
        assertTrue(!first.path("courseId").equals(second.path("courseId")), "each upload is a course");
    }

    @Test
    void equalUploadsAtTheSameTimeShareOneObject() {
        var zip = CoursePackage.unique("at the same time").zip();
        var before = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        var accepted = new ArrayList<Answer>();
        for (int i = 0; i < 6; i++) {
            accepted.add(upload(zip, "same" + i + ".zip"));
        }

        accepted.forEach(ImportTest::imported);

        var after = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertEquals(before.objects().size() + 1, after.objects().size());
        assertEquals(Holdings.archivesInUse(SERVER.database().dataSource()), after.objects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "application/x-zip-compressed", "application/octet-stream"})
    void zipsGoByThreeMediaTypes(String type) {
        imported(ApiClient.send(ADMIN.request("/api/packages")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(CoursePackage.scorm12().zip()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/mixed; boundary=x"})
    void otherMediaTypesAreRefused(String type) {
        var answer = ApiClient.send(ADMIN.request("/api/packages")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(CoursePackage.scorm12().zip())));

        assertEquals("UNSUPPORTED_MEDIA_TYPE", answer.expect(415).code());
    }

    @ParameterizedTest
    @CsvSource({
        "K%C3%BCche%20%22neu%22.zip, 'Küche \"neu\".zip'",
        "%2Ftmp%2Fcourse.zip, course.zip",
        "..%5C..%5Ccourse.zip, course.zip",
        "a%00b%0D%0A.zip, ab.zip",
        "%20, package.zip",
    })
    void fileNamesAreForPeopleOnly(String sent, String shown) {
        var accepted = upload(CoursePackage.scorm12().zip(), sent);

        assertEquals(shown, imported(accepted).path("fileName").asText());
    }

    @Test
    void onlySuperAdminsImport() {
        var organization = SERVER.organization("imports");
        for (var role : List.of(Role.LEARNER, Role.CORPORATE_ADMIN)) {
            var client = SERVER.signedIn(SERVER.person(role, organization));
            assertEquals("FORBIDDEN", upload(client, "x.zip").expect(403).code());
            assertEquals("FORBIDDEN", client.get("/api/packages").expect(403).code());
            assertEquals(
                    "FORBIDDEN",
                    client.get("/api/packages/" + UUID.randomUUID()).expect(403).code());
        }
        var anonymous = SERVER.anonymous();
        assertEquals("NOT_SIGNED_IN", upload(anonymous, "x.zip").expect(401).code());
        assertEquals("NOT_SIGNED_IN", anonymous.get("/api/packages").expect(401).code());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null",
    })
    void pagesOfOtherOriginsMayNotUpload(String header, String value) {
        var answer = ApiClient.send(ADMIN.request("/api/packages")
                .header("Content-Type", "application/zip")
                .header(header, value)
                .POST(BodyPublishers.ofByteArray(CoursePackage.scorm12().zip())));

        assertEquals("CROSS_ORIGIN", answer.expect(403).code());
    }

    @Test
    void thereIsNoSuchImport() {
        assertEquals(
                "NOT_FOUND",
                ADMIN.get("/api/packages/" + UUID.randomUUID()).expect(404).code());
        assertEquals("NOT_FOUND", ADMIN.get("/api/packages/1").expect(404).code());
    }

    private static List<String> outline(JsonNode course) {
        var outline = new ArrayList<String>();
        for (var section : course.path("sections")) {
            var lectures = new ArrayList<String>();
            section.path("lectures")
                    .forEach(lecture -> lectures.add(lecture.path("title").asText() + " "
                            + lecture.path("type").asText()));
            outline.add(section.path("title").asText() + ": " + String.join(", ", lectures));
        }
        return outline;
    }

    private static JsonNode imported(Answer accepted) {
        var job = Following.toTheEnd(ADMIN, accepted);
        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        return job;
    }

    private static Answer upload(byte[] zip, String fileName) {
        return Uploads.raw(ADMIN, zip, fileName);
    }

    private static Answer upload(ApiClient client, String fileName) {
        return Uploads.raw(client, CoursePackage.scorm12().zip(), fileName);
    }
}
