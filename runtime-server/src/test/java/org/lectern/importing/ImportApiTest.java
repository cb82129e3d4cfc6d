package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.client.ClientScope;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.PackageHost;
import org.lectern.testing.Receiver;
import org.lectern.testing.Sql;

/** Imports as authoring tools ask for them. */
class ImportApiTest {
    private static final TestServer SERVER =
            TestServer.start("--allow-private-addresses", "--max-package-mib=1", "--webhook-hours=1");
    private static final IntegrationClient TOOL = SERVER.client(
                    null, ClientScope.IMPORTS_WRITE, ClientScope.COURSES_READ, ClientScope.WEBHOOKS_MANAGE)
            .after(SERVER::awaitCalm);
    private static final PackageHost HOST =
            PackageHost.of(CoursePackage.unique("fetched").zip());

    @AfterAll
    static void close() {
        HOST.close();
        SERVER.close();
    }

    @Test
    void anUploadBecomesACourseUnderTheClientsName() {
        var accepted = upload("?fileName=lifting.zip&externalId=SL-1", CoursePackage.scorm12())
                .expect(202);
        assertEquals(
                "/api/v1/imports/" + accepted.text("id"),
                accepted.header("Location").replaceFirst("^http://[^/]+", ""));

        var job = succeeded(accepted);
        assertEquals("SL-1", job.path("externalId").asText());
        assertEquals("lifting.zip", job.path("fileName").asText());
        assertEquals(3, job.path("lectures").asInt());
        var course = TOOL.get("/api/v1/courses?externalId=SL-1").expect(200).json();
        assertEquals(
                job.path("courseId").asText(), course.at("/items/0/id").asText(), "under its name in the same breath");
        assertTrue(TOOL.get("/api/v1/imports?limit=1").expect(200).json().has("next"));
        TOOL.get("/api/v1/imports?limit=100").expect(200);
        TOOL.get("/api/v1/imports/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void anUploadThatTakesLongIsNotBegunAgain() throws IOException {
        var zip = CoursePackage.unique("slow").zip();
        var path = "/api/v1/imports?fileName=slow.zip";
        var origin = SERVER.application();
        try (var socket = new Socket("localhost", origin.getPort())) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\nAuthorization: Bearer "
                    + TOOL.bearer() + "\r\nContent-Type: application/zip\r\nIdempotency-Key: slow\r\nContent-Length: "
                    + zip.length + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            until("select count(*) from idempotent_request where key = 'slow'");
            Sql.execute(
                    SERVER.database(),
                    "update idempotent_request set begun_at = begun_at - interval '6 minutes' where key = 'slow'");
            out.write(zip, 0, zip.length / 2);
            until(
                    "select count(*) from idempotent_request where key = 'slow' and begun_at > now() - interval '1 minute'");

            var again = ApiClient.send(HttpRequest.newBuilder(origin.resolve(path))
                    .header("Authorization", "Bearer " + TOOL.bearer())
                    .header("Content-Type", "application/zip")
                    .header("Idempotency-Key", "slow")
                    .POST(BodyPublishers.ofByteArray(zip)));
            assertEquals("REQUEST_IN_PROGRESS", again.expect(409).code());

            out.write(zip, zip.length / 2, zip.length - zip.length / 2);
            assertEquals("HTTP/1.1 202", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    private static void until(String count) {
        var patience = System.nanoTime() + 30_000_000_000L;
        while (Sql.number(SERVER.database(), count) == 0) {
            assertTrue(System.nanoTime() < patience, count);
            Thread.onSpinWait();
        }
    }

    @Test
    void aFormIsAnUploadToo() {
        var zip = new String(CoursePackage.scorm12().storedZip(), StandardCharsets.ISO_8859_1);
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a form.zip\"\r\n\r\n" + zip
                + "\r\n--b--\r\n";
        var accepted = TOOL.postAs(
                "multipart/form-data; boundary=b",
                "/api/v1/imports?externalId=form",
                form.getBytes(StandardCharsets.ISO_8859_1));
        var longName = form.replace("a form.zip", "n".repeat(6_000) + ".zip");
        var named = TOOL.postAs(
                "multipart/form-data; boundary=b",
                "/api/v1/imports?externalId=long-name",
                longName.getBytes(StandardCharsets.ISO_8859_1));
        named.expect(202);
        assertEquals("a form.zip", succeeded(accepted).path("fileName").asText());
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnce() {
        var wish = Map.of("url", HOST.url("/course.zip"), "externalId", "once");
        var key = Map.of("Idempotency-Key", "once");
        var first = TOOL.send("POST", "/api/v1/imports", wish, key).expect(202);
        var second = TOOL.send("POST", "/api/v1/imports", wish, key).expect(202);
        assertEquals(first.text("id"), second.text("id"));
        assertEquals("true", second.header("Idempotent-Replayed"));
        succeeded(first);
    }

    @Test
    void aFurtherVersionGoesByTheClientsName() {
        var first = succeeded(upload("?externalId=V", CoursePackage.scorm12()));
        var course = first.path("courseId").asText();

        var second = succeeded(upload("?courseExternalId=V", CoursePackage.unique("second")));
        assertEquals(course, second.path("courseId").asText());
        assertEquals(2, second.at("/changes/version").asInt());
        var third = succeeded(TOOL.post(
                "/api/v1/imports", Map.of("url", HOST.url("/course.zip"), "courseId", course, "externalId", "W")));
        assertEquals(3, third.at("/changes/version").asInt());
        assertEquals(
                course,
                TOOL.get("/api/v1/courses?externalId=W")
                        .json()
                        .at("/items/0/id")
                        .asText(),
                "and may get another name by that");

        var versions = TOOL.get("/api/v1/courses/" + course + "/versions").expect(200);
        assertEquals(List.of("3", "2", "1"), versions.json().findValuesAsText("number"));
        var archive =
                TOOL.get("/api/v1/courses/" + course + "/versions/2/archive").expect(200);
        assertTrue(archive.body().startsWith("PK"));
        TOOL.get("/api/v1/courses/" + course + "/versions/4/archive").expect(404);
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsReceived() {
        succeeded(upload("?externalId=taken", CoursePackage.scorm12()));
        var jobs = jobs();
        assertEquals(
                "EXTERNAL_ID_TAKEN",
                upload("?externalId=taken", CoursePackage.scorm12()).expect(409).code());
        upload("?courseExternalId=nobody", CoursePackage.scorm12()).expect(404);
        upload("?courseId=" + UUID.randomUUID(), CoursePackage.scorm12()).expect(404);
        assertEquals(
                "externalId",
                upload("?externalId=%20", CoursePackage.scorm12()).expect(422).text("field"));
        assertEquals(
                "courseExternalId",
                upload("?courseExternalId=taken&courseId=" + UUID.randomUUID(), CoursePackage.scorm12())
                        .expect(422)
                        .text("field"));
        for (var url : List.of("", "nonsense", "ftp://127.0.0.1/course.zip", "http://user@127.0.0.1/")) {
            assertEquals(
                    "url",
                    TOOL.post("/api/v1/imports", Map.of("url", url)).expect(422).text("field"),
                    url);
        }
        assertEquals(jobs, jobs());
    }

    @Test
    void aNameThatIsGivenAwayMeanwhileFailsTheImport() {
        var other = succeeded(upload("?externalId=other", CoursePackage.scorm12()))
                .path("courseId")
                .asText();
        HOST.shut();
        var accepted = TOOL.post("/api/v1/imports", Map.of("url", HOST.url("/gated/a.zip"), "externalId", "wanted"))
                .expect(202);
        SERVER.client(null, ClientScope.COURSES_WRITE)
                .send("PUT", "/api/v1/courses/" + other + "/external-id", Map.of("externalId", "wanted"), Map.of())
                .expect(200);
        var before = holdings();
        HOST.open();

        assertEquals("EXTERNAL_ID_TAKEN", ended(accepted).at("/error/code").asText());
        assertEquals(before, holdings());
    }

    @Test
    void aPackageIsFetchedFromItsAddress() {
        var job = succeeded(TOOL.post("/api/v1/imports", Map.of("url", HOST.url("/my%20course.zip?signature=secret"))));
        assertEquals("my course.zip", job.path("fileName").asText());
        assertEquals(HOST.url("/my%20course.zip"), job.path("url").asText(), "without what may be a secret");
        assertEquals("Safe lifting", title(job));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, DOWNLOAD_FAILED, 404",
        "moved, DOWNLOAD_FAILED, Redirects are not followed",
        "broken, DOWNLOAD_INCOMPLETE, broke off",
        "endless, ARCHIVE_TOO_LARGE, 1 MiB",
    })
    void aDownloadThatFailsSaysWhyAndLeavesNothing(String path, String code, String message) {
        assertFails(TOOL, path, code, message);
    }

    @Test
    void aDownloadThatStandsStillIsGivenUp() {
        try (var node = SERVER.node("--allow-private-addresses", "--import-download-seconds=2")) {
            assertFails(TOOL.at(node.application()), "still", "DOWNLOAD_INCOMPLETE", "longer than 2 seconds");
        }
    }

    private static void assertFails(IntegrationClient tool, String path, String code, String message) {
        var before = holdings();
        var job = ended(tool.post("/api/v1/imports", Map.of("url", HOST.url("/" + path + "/course.zip"))));
        assertEquals(code, job.at("/error/code").asText(), job.toString());
        assertTrue(job.at("/error/message").asText().contains(message), job.toString());
        assertEquals(before, holdings());
    }

    @Test
    void whereNobodyListensNothingIsFetched() {
        var job = ended(TOOL.post("/api/v1/imports", Map.of("url", "http://127.0.0.1:1/course.zip")));
        assertEquals("DOWNLOAD_FAILED", job.at("/error/code").asText(), job.toString());
        assertEquals("url", job.at("/error/place").asText());
    }

    @Test
    void aServerThatStopsSaysSoOfItsDownloads() {
        HOST.shut();
        Answer accepted;
        try (var node = SERVER.node("--allow-private-addresses")) {
            accepted = TOOL.at(node.application())
                    .post("/api/v1/imports", Map.of("url", HOST.url("/gated/b.zip")))
                    .expect(202);
        } finally {
            HOST.open();
        }
        assertEquals("INTERRUPTED", ended(accepted).at("/error/code").asText());
    }

    /** Also where the node beside is looking for files that nobody needs any more. */
    @Test
    void addressesInsideAreRefusedAndReportsUnderWayAreLeftAlone() throws IOException {
        var zip = CoursePackage.unique("report under way").zip();
        var before = holdings();
        try (var report = RawRequest.ofClient(
                SERVER.application(),
                TOOL.bearer(),
                "POST /api/v1/package-reports",
                "Content-Type: application/zip",
                "Content-Length: " + zip.length)) {
            report.send(zip, 0, zip.length / 2);
            Following.until(() -> holdings().staged(), staged -> !staged.isEmpty());
            try (var node = SERVER.node()) {
                for (var url : List.of("https://127.0.0.1/course.zip", "https://169.254.169.254/", "https://[::1]/")) {
                    assertEquals(
                            "url",
                            TOOL.at(node.application())
                                    .post("/api/v1/imports", Map.of("url", url))
                                    .expect(422)
                                    .text("field"),
                            url);
                }
            }
            assertFalse(holdings().staged().isEmpty());
            report.send(zip, zip.length / 2, zip.length);
            assertTrue(report.head().startsWith("HTTP/1.1 200"));
        }
        assertEquals(before, holdings());
    }

    @Test
    void clientsOfAnOrganisationImportNothing() {
        var organization = SERVER.organization("sunshine");
        var client = SERVER.client(organization);
        client.get("/api/v1/imports").expect(403);
        client.post("/api/v1/imports", Map.of("url", HOST.url("/course.zip"))).expect(403);
        client.postAs("application/zip", "/api/v1/package-reports", new byte[0]).expect(403);
        client.get("/api/v1/courses/" + UUID.randomUUID() + "/versions").expect(403);
    }

    @Test
    void webhooksHearOfItUnderTheClientsName() throws IOException {
        try (var receiver = Receiver.start()) {
            var hook = TOOL.post(
                            "/api/v1/webhooks", Map.of("url", receiver.url(), "events", List.of("course.imported")))
                    .expect(201)
                    .json()
                    .at("/endpoint/id")
                    .asText();
            var job = succeeded(upload("?externalId=heard", CoursePackage.scorm12()));
            var data = receiver.await(1).get(0).json().path("data");
            assertEquals(job.path("courseId"), data.path("courseId"));
            assertEquals("heard", data.path("courseExternalId").asText());
            assertEquals(1, data.path("version").asInt());
            TOOL.send("DELETE", "/api/v1/webhooks/" + hook, null, Map.of()).expect(204);
        }
    }

    private static String title(JsonNode job) {
        return SERVER.superAdmin()
                .get("/api/courses/" + job.path("courseId").asText())
                .expect(200)
                .text("title");
    }

    private static Answer upload(String query, CoursePackage course) {
        return TOOL.postAs("application/zip", "/api/v1/imports" + query, course.zip());
    }

    private static JsonNode succeeded(Answer accepted) {
        var job = ended(accepted);
        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        return job;
    }

    private static JsonNode ended(Answer accepted) {
        var address = "/api/v1/imports/" + accepted.expect(202).text("id");
        return Following.until(() -> TOOL.get(address).expect(200).json(), job -> !Following.isRunning(job));
    }

    private static Holdings holdings() {
        return Holdings.of(SERVER.database().dataSource(), SERVER.packages());
    }

    private static long jobs() {
        return Sql.number(SERVER.database(), "select count(*) from import_job");
    }
}
