package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Uploads that break off or are larger than the limit: the job says so, and nothing is left. */
class BrokenUploadTest {
    private static final TestServer SERVER = TestServer.start("--max-package-mib=1");
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final byte[] ZIP = zipOf(500_000);
    private static final byte[] LARGE = zipOf(3_000_000);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @AfterEach
    void nothingIsLeft() {
        var holdings = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertTrue(holdings.isEmpty(), holdings.toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUploadThatBreaksOffIsIncomplete(boolean reset) throws IOException {
        var request = begin("Content-Type: application/zip", "Content-Length: " + ZIP.length);
        breakOff(request.send(ZIP, 0, ZIP.length / 2), reset);

        assertIncomplete();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUploadInPiecesThatBreaksOffIsIncomplete(boolean reset) throws IOException {
        var request = begin("Content-Type: application/zip", "Transfer-Encoding: chunked");
        breakOff(request.chunk(java.util.Arrays.copyOf(ZIP, ZIP.length / 2)), reset);

        assertIncomplete();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFormThatBreaksOffIsIncomplete(boolean reset) throws IOException {
        var request = begin("Content-Type: multipart/form-data; boundary=b", "Content-Length: " + (ZIP.length + 500));
        request.send("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n");
        breakOff(request.send(ZIP, 0, ZIP.length / 2), reset);

        assertIncomplete();
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsRefusedBeforeItArrives() throws IOException {
        try (var request =
                begin("Content-Type: application/zip", "Content-Length: 99999999999", "Expect: 100-continue")) {
            assertTrue(request.head().startsWith("HTTP/1.1 202"));
        }
        assertTooLarge(Following.newest(ADMIN));
    }

    @Test
    void whatTurnsOutTooLargeIsRefused() {
        var answer = ApiClient.send(ADMIN.request("/api/packages")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE))));

        assertTooLarge(Following.toTheEnd(ADMIN, answer));
    }

    /** More than fits into the buffers on the way: who is still sending must hear all the same why it was refused. */
    @ParameterizedTest
    @ValueSource(strings = {"application/zip", "multipart/form-data; boundary=b"})
    void whoIsStillSendingGetsTheAnswer(String type) {
        var form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + "x".repeat(48 << 20) + "\r\n--b--\r\n";
        var answer = ApiClient.send(
                ADMIN.request("/api/packages").header("Content-Type", type).POST(BodyPublishers.ofString(form)));

        assertTooLarge(Following.toTheEnd(ADMIN, answer));
    }

    private static RawRequest begin(String... headers) throws IOException {
        return RawRequest.begin(SERVER.application(), ADMIN.cookie(), headers);
    }

    private static void breakOff(RawRequest request, boolean reset) throws IOException {
        Following.until(() -> Following.newest(ADMIN), Following::isRunning);
        if (reset) {
            request.reset();
        } else {
            request.close();
        }
    }

    private static void assertIncomplete() {
        var job = Following.until(() -> Following.newest(ADMIN), newest -> !Following.isRunning(newest));
        assertEquals("FAILED", job.path("state").asText());
        assertEquals("UPLOAD_INCOMPLETE", job.path("error").path("code").asText(), job.toString());
    }

    private static void assertTooLarge(JsonNode job) {
        assertEquals("FAILED", job.path("state").asText());
        assertEquals("ARCHIVE_TOO_LARGE", job.path("error").path("code").asText(), job.toString());
        assertTrue(job.path("error").path("message").asText().contains("1 MiB"), job.toString());
    }

    private static byte[] zipOf(int size) {
        var noise = new byte[size];
        new Random(1).nextBytes(noise);
        return CoursePackage.scorm12().file("noise.bin", noise).zip();
    }
}
