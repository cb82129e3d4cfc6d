package org.lectern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A learner with an open player, who commits. */
final class Learner implements Load.Client, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final String authorization;
    private final String lecture;
    private final CommitBody bodies;
    private int sequence;

    private Learner(Connection connection, String authorization, String lecture, CommitBody bodies) {
        this.connection = connection;
        this.authorization = authorization;
        this.lecture = lecture;
        this.bodies = bodies;
    }

    /** Signed in, and one of the enrolments of {@link Classroom}. */
    record Enrolled(String cookie, String enrollment) {}

    /**
     * From the click on Start to the moment in which the player can show the content.
     *
     * @param bodies what the content is going to say
     */
    static Learner launch(URI application, Enrolled enrolled, CommitBody bodies) throws IOException {
        String launchUrl;
        try (Connection pages = new Connection(application)) {
            launchUrl = JSON.readTree(pages.post(
                            "/api/enrollments/" + enrolled.enrollment() + "/launch",
                            "Cookie: " + enrolled.cookie(),
                            NOTHING))
                    .path("launchUrl")
                    .asText();
        }
        URI player = URI.create(launchUrl);
        Connection connection = new Connection(player);
        String code = player.getFragment().substring("code=".length());
        JsonNode answer = JSON.readTree(connection.post(
                "/runtime/exchange",
                "Accept: application/json",
                ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.US_ASCII)));
        String authorization = "Authorization: Bearer " + answer.path("token").asText();
        String lecture = answer.at("/state/outline/0/lectures/0/id").asText();
        connection.post("/runtime/lectures/" + lecture + "/launch", authorization, NOTHING);
        return new Learner(connection, authorization, lecture, bodies);
    }

    @Override
    public void work() throws IOException {
        post("/runtime/commits", nextCommit(lecture));
    }

    /** The lecture that was opened first. */
    String lecture() {
        return lecture;
    }

    /** The body of the session's next commit. */
    String nextCommit(String ofLecture) {
        return bodies.next(ofLecture, ++sequence);
    }

    /** Posts for the session, and returns what it is answered. */
    String post(String path, String body) throws IOException {
        return connection.post(path, authorization, body.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
