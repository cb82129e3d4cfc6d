package org.lectern.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.catalog.Authors;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Our own media store: what comes in, and how browsers read it. */
class MediaTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] FILM = film(300_000);

    private static TestServer server;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        server = TestServer.start("--max-media-mib=1");
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What begins as an MP4 does. */
    private static byte[] film(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        System.arraycopy("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 12);
        return bytes;
    }

    private static Answer upload(ApiClient client, byte[] bytes, String type) {
        return ApiClient.send(client.request("/api/media?fileName=film.mp4")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private static HttpResponse<byte[]> read(String url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void isServedWholeInPartsAndFromCaches() throws Exception {
        var media = upload(admin, FILM, "application/octet-stream").expect(201);
        assertEquals("video/mp4", media.text("mediaType"));
        var url = media.text("url");
        assertTrue(url.startsWith(server.content() + "/media/"), url);
        var whole = read(url);
        assertEquals(200, whole.statusCode());
        assertArrayEquals(FILM, whole.body());
        assertEquals("video/mp4", whole.headers().firstValue("Content-Type").orElse(""));
        assertTrue(whole.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals("bytes", whole.headers().firstValue("Accept-Ranges").orElse(""));
        var part = read(url, "Range", "bytes=1000-1999");
        assertEquals(206, part.statusCode());
        assertArrayEquals(Arrays.copyOfRange(FILM, 1000, 2000), part.body());
        assertEquals(
                "bytes 1000-1999/300000",
                part.headers().firstValue("Content-Range").orElse(""));
        assertEquals(416, read(url, "Range", "bytes=300000-").statusCode());
        var tag = whole.headers().firstValue("ETag").orElse("");
        assertEquals(304, read(url, "If-None-Match", tag).statusCode());
        assertEquals(404, read(url + "x").statusCode());
        assertEquals(404, read(server.content() + "/media/" + media.text("id")).statusCode());
    }

    @Test
    void whatItIsIsInItsBytes() throws IOException {
        var page = "<!doctype html><script>alert(1)</script>".repeat(10).getBytes(StandardCharsets.UTF_8);
        assertEquals("file", upload(admin, page, "video/mp4").expect(422).text("field"));
        upload(admin, new byte[0], "video/mp4").expect(422);
        var png = new byte[100];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
        assertEquals("image/png", upload(admin, png, "video/mp4").expect(201).text("mediaType"));
        assertNothingIsLeftArriving();
    }

    @Test
    void whatIsTooLargeLeavesNothing() throws IOException {
        var before = files();
        assertEquals(
                "MEDIA_TOO_LARGE",
                upload(admin, film((1 << 20) + 1), "video/mp4").expect(413).code());
        assertEquals(before, files());
        assertNothingIsLeftArriving();
    }

    @Test
    void onlySuperAdminsUpload() {
        var organization = server.organization("sunshine");
        for (var client : List.of(
                server.signedIn(server.person(Role.LEARNER, organization)),
                server.signedIn(server.person(Role.CORPORATE_ADMIN, organization)))) {
            upload(client, FILM, "video/mp4").expect(403);
            client.get("/api/media").expect(403);
            client.post("/api/upload/signature", Map.of()).expect(403);
        }
        upload(server.anonymous(), FILM, "video/mp4").expect(401);
    }

    @Test
    void aLectureShowsItToWhoIsEnrolled() throws Exception {
        var authors = new Authors(admin);
        var media = upload(admin, FILM, "video/mp4").expect(201);
        var course = authors.draft("Film");
        var section = authors.section(course, "One");
        var lecture = authors.lecture(
                        course, section, Map.of("type", "VIDEO", "title", "Film", "mediaId", media.text("id")))
                .expect(201)
                .id("id");
        authors.publish(course);
        var learner = server.person(Role.LEARNER, server.organization("sunshine"));
        var api = server.signedIn(learner);
        api.get("/api/lectures/" + lecture).expect(404);
        assertFalse(
                api.get("/api/courses/" + course).expect(200).body().contains("/media/"),
                "the outline tells no address");
        server.enroll(learner, course);
        var view = api.get("/api/lectures/" + lecture).expect(200).json();
        assertEquals(media.text("url"), view.at("/video/url").asText());
        assertTrue(view.at("/video/isPlayable").asBoolean());
        assertEquals(
                "MEDIA_IN_USE",
                admin.delete("/api/media/" + media.text("id")).expect(409).code());
        assertArrayEquals(FILM, read(media.text("url")).body());
        authors.lecture(course, section, Map.of("type", "VIDEO", "title", "None", "mediaId", UUID.randomUUID()))
                .expect(422);
        admin.patch("/api/lectures/" + lecture, Map.of("videoUrl", "https://elsewhere.example/film"))
                .expect(200);
        admin.delete("/api/media/" + media.text("id")).expect(204);
        admin.get("/api/media/" + media.text("id")).expect(404);
        assertFalse(api.get("/api/lectures/" + lecture)
                .json()
                .at("/video/isPlayable")
                .asBoolean());
    }

    @Test
    void anotherNodeLeavesUploadsUnderWayAlone() throws IOException {
        var media = server.packages().resolveSibling("media");
        var underWay = Files.writeString(media.resolve("a.arriving"), "so far");
        var dead = Files.writeString(media.resolve("b.arriving"), "no further");
        Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        try (var node = server.node("--max-media-mib=1")) {
            node.pass("media.arriving");
            assertTrue(Files.exists(underWay));
            assertFalse(Files.exists(dead));
        } finally {
            Files.delete(underWay);
        }
    }

    @Test
    void withoutAMediaHostNothingIsSigned() {
        assertEquals(
                "MEDIA_HOST_OFF",
                admin.post("/api/upload/signature", Map.of()).expect(409).code());
    }

    private long files() throws IOException {
        try (var all = Files.list(server.packages().resolveSibling("media"))) {
            return all.count();
        }
    }

    private void assertNothingIsLeftArriving() throws IOException {
        try (var all = Files.list(server.packages().resolveSibling("media"))) {
            assertTrue(all.noneMatch(file -> file.toString().endsWith(".arriving")));
        }
    }
}
