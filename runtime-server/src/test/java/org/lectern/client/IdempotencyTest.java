package org.lectern.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** Requests that are sent twice, and carried out once. */
class IdempotencyTest {
    private static TestServer server;
    private static IntegrationClient client;

    @BeforeAll
    static void start() {
        server = TestServer.start("--allow-private-addresses");
        client = server.client(null, ClientScope.WEBHOOKS_MANAGE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        var first = create("one", "http://127.0.0.1:1/a").expect(201);
        var second = create("one", "http://127.0.0.1:1/a").expect(201);
        assertEquals(first.json(), second.json());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals("", first.header("Idempotent-Replayed"));

        var other = create("two", "http://127.0.0.1:1/a").expect(201);
        assertNotEquals(
                first.json().path("endpoint").path("id"),
                other.json().path("endpoint").path("id"));
        // Another caller's keys are others.
        var stranger = server.client(null, ClientScope.WEBHOOKS_MANAGE);
        assertEquals(
                "", create(stranger, "one", "http://127.0.0.1:1/a").expect(201).header("Idempotent-Replayed"));
    }

    @Test
    void anAnswerOfRefusalIsKeptToo() {
        create("bad", "nonsense").expect(422);
        assertEquals("true", create("bad", "nonsense").expect(422).header("Idempotent-Replayed"));
    }

    @Test
    void aKeyBelongsToOneRequest() {
        create("three", "http://127.0.0.1:1/a").expect(201);
        assertEquals(
                "IDEMPOTENCY_KEY_REUSED",
                create("three", "http://127.0.0.1:1/b").expect(422).code());
        assertEquals(
                "Idempotency-Key",
                create(" ", "http://127.0.0.1:1/b").expect(422).text("field"));
    }

    @Test
    void aRequestUnderWayIsNotBegunAgain() {
        create("four", "http://127.0.0.1:1/a").expect(201);
        unanswered("four");
        assertEquals(
                "REQUEST_IN_PROGRESS",
                create("four", "http://127.0.0.1:1/a").expect(409).code());
        // Its node has died.
        Sql.execute(
                server.database(),
                "update idempotent_request set begun_at = begun_at - interval '6 minutes' where key = 'four'");
        assertEquals("", create("four", "http://127.0.0.1:1/a").expect(201).header("Idempotent-Replayed"));
    }

    @Test
    void afterADayTheKeyIsFree() {
        create("five", "http://127.0.0.1:1/a").expect(201);
        Sql.execute(
                server.database(),
                "update idempotent_request set begun_at = begun_at - interval '25 hours' where key = 'five'");
        create("five", "http://127.0.0.1:1/b").expect(201);
        server.pass("client.idempotent-requests");
    }

    @Test
    void aFormThatIsSentAgainHasAnotherBoundary() {
        var tool = server.client(null, ClientScope.IMPORTS_WRITE);
        var first = upload(tool, "first-boundary");
        var second = upload(tool, "other-boundary");
        assertEquals("", first.header("Idempotent-Replayed"));
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.text("id"), second.text("id"));
    }

    private static Answer upload(IntegrationClient tool, String boundary) {
        var form = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nno zip\r\n--" + boundary
                + "--\r\n";
        return tool.postAs(
                        "multipart/form-data; boundary=" + boundary,
                        "/api/v1/imports",
                        form.getBytes(StandardCharsets.UTF_8),
                        Map.of("Idempotency-Key", "form"))
                .expect(202);
    }

    private static void unanswered(String key) {
        Sql.execute(server.database(), "update idempotent_request set status = null where key = '" + key + "'");
    }

    private static Answer create(String key, String url) {
        return create(client, key, url);
    }

    private static Answer create(IntegrationClient who, String key, String url) {
        return who.send(
                "POST",
                "/api/v1/webhooks",
                Map.of("url", url, "events", List.of("learner.created")),
                Map.of("Idempotency-Key", key));
    }
}
