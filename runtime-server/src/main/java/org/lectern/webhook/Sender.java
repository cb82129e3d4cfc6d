package org.lectern.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.outbound.OutboundAnswer;
import org.lectern.outbound.OutboundClient;

/** Makes a message, signs it and sends it: one try. */
final class Sender {
    private final OutboundClient outbound;
    private final Clock clock;

    Sender(OutboundClient outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    Outcome send(Claim claim) {
        var data = read(claim.data());
        put(data, "externalId", claim.externalId());
        put(data, "learnerExternalId", claim.learnerExternalId());
        put(data, "courseExternalId", claim.courseExternalId());
        return send(claim.target(), claim.messageId(), message(claim.type(), claim.at(), data));
    }

    /** A message of no consequence, to see whether messages arrive. */
    Outcome sendTest(Claim.Target target) {
        var data =
                Json.mapper().createObjectNode().put("endpointId", target.id().toString());
        return send(target, UUID.randomUUID(), message("webhook.test", clock.instant(), data));
    }

    private Outcome send(Claim.Target target, UUID messageId, String body) {
        var id = "msg_" + messageId;
        var now = clock.instant();
        var signature = new WebhookSecret(target.secret()).sign(id, now.getEpochSecond(), body);
        if (target.formerSecret() != null) {
            signature += " " + new WebhookSecret(target.formerSecret()).sign(id, now.getEpochSecond(), body);
        }
        var headers = Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signature,
                "User-Agent",
                "Lectern");
        var began = System.nanoTime();
        try {
            var answer = outbound.post(URI.create(target.url()), headers, body.getBytes(StandardCharsets.UTF_8));
            return outcome(answer, began);
        } catch (IOException e) {
            return new Outcome(false, null, null, String.valueOf(e.getMessage()), millisSince(began));
        }
    }

    private static Outcome outcome(OutboundAnswer answer, long began) {
        var failure = answer.isSuccess()
                ? null
                : answer.isRedirect()
                        ? "The receiver redirects, and redirects are not followed."
                        : "The receiver answered " + answer.status() + ".";
        return new Outcome(answer.isSuccess(), answer.status(), answer.excerpt(), failure, millisSince(began));
    }

    private static int millisSince(long began) {
        return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static String message(String type, Instant at, ObjectNode data) {
        var message = Json.mapper().createObjectNode();
        message.put("type", type).put("timestamp", at.toString()).set("data", data);
        return message.toString();
    }

    private static void put(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static ObjectNode read(String json) {
        try {
            return Json.mapper().readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored event cannot be read", e);
        }
    }
}
