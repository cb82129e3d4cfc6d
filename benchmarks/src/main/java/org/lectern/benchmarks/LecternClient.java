package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The super admin, over REST. */
final class LecternClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLL_MILLIS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;

    private LecternClient(URI server) {
        this.server = server;
    }

    static LecternClient signIn(URI server) throws IOException, InterruptedException {
        LecternClient client = new LecternClient(server);
        String credentials = JSON.createObjectNode()
                .put("email", LecternProcess.ADMIN)
                .put("password", LecternProcess.PASSWORD)
                .toString();
        client.send(client.request("/api/auth/sign-in")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials)));
        return client;
    }

    /** Uploads a package and returns when it has become a course that learners can open. */
    UUID publishPackage(Path zip) throws IOException, InterruptedException {
        UUID course = importPackage(zip);
        send(request("/api/courses/" + course + "/publish").POST(BodyPublishers.noBody()));
        return course;
    }

    /** Uploads a package and returns when it has become a course. */
    UUID importPackage(Path zip) throws IOException, InterruptedException {
        JsonNode job = send(request("/api/packages?fileName=" + zip.getFileName())
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofFile(zip)));
        while (job.path("state").asText().equals("RUNNING")) {
            Thread.sleep(POLL_MILLIS);
            job = send(request("/api/packages/" + job.path("id").asText()));
        }
        requireSuccess(job);
        return UUID.fromString(job.path("courseId").asText());
    }

    /** How long the newest import took, by its own account. */
    Duration newestImport() throws IOException, InterruptedException {
        JsonNode job = send(request("/api/packages")).path("items").path(0);
        requireSuccess(job);
        return Duration.between(
                Instant.parse(job.path("startedAt").asText()),
                Instant.parse(job.path("finishedAt").asText()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + ": status " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static void requireSuccess(JsonNode job) throws IOException {
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new IOException("The import did not succeed: " + job);
        }
    }
}
