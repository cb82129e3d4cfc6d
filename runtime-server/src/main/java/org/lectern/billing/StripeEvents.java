package org.lectern.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stripe's events, each handled once. They come late, twice and in any order: a checkout goes from open over expired and paid
 * to refunded and never back, so that the order makes no difference to where it ends.
 */
final class StripeEvents {
    private static final Logger log = LoggerFactory.getLogger(StripeEvents.class);

    private static final Set<String> PAID = Set.of("paid", "no_payment_required");

    private final Database database;
    private final Clock clock;
    private final StripeGateway gateway;
    private final PaymentListener listener;

    StripeEvents(Database database, Clock clock, StripeGateway gateway, PaymentListener listener) {
        this.database = database;
        this.clock = clock;
        this.gateway = gateway;
        this.listener = listener;
    }

    /** @throws ProblemException {@code BAD_SIGNATURE} */
    void handle(String payload, String signature) {
        var event = gateway.event(payload, signature);
        var object = read(event.getDataObjectDeserializer().getRawJson());
        var id = event.getId();
        var type = event.getType();
        if (id == null || type == null) {
            throw ProblemException.badRequest("BAD_EVENT", "An event has an id and a type.");
        }
        database.execute(mappers -> {
            var now = clock.instant();
            if (mappers.get(BillingMapper.class).insertEvent(id, type, now) == 1) {
                apply(mappers, type, object, now);
            }
        });
    }

    private void apply(Mappers mappers, String type, JsonNode object, Instant now) {
        switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> {
                // Ways to pay that take days are told of twice: ordered first, paid later.
                if (PAID.contains(object.path("payment_status").asText())) {
                    paid(mappers, object, now);
                }
            }
            case "checkout.session.expired", "checkout.session.async_payment_failed" -> expired(mappers, object, now);
            case "charge.refunded" -> refunded(mappers, object, now);
            default -> log.debug("An event {} is of no interest", type);
        }
    }

    private void paid(Mappers mappers, JsonNode session, Instant now) {
        var checkout = ofSession(mappers, session);
        if (checkout != null) {
            var intent = session.path("payment_intent").textValue();
            listener.paid(mappers, statements(mappers).pay(checkout, intent, now), now);
        }
    }

    private static void expired(Mappers mappers, JsonNode session, Instant now) {
        var checkout = ofSession(mappers, session);
        if (checkout != null) {
            statements(mappers).expire(checkout, now);
        }
    }

    /** A part of a sum that was for several learners says not whose part it was: such refunds are made here, not there. */
    private void refunded(Mappers mappers, JsonNode charge, Instant now) {
        var checkout = statements(mappers)
                .lockCheckout(
                        uuid(charge.path("metadata").path("checkout").textValue()),
                        null,
                        charge.path("payment_intent").textValue());
        if (checkout == null) {
            return;
        }
        if (charge.path("refunded").asBoolean()) {
            listener.refunded(mappers, statements(mappers).refundAll(checkout, now), now);
        } else {
            log.info("A part of the checkout {} has been refunded", checkout);
        }
    }

    private static @Nullable UUID ofSession(Mappers mappers, JsonNode session) {
        return statements(mappers)
                .lockCheckout(
                        uuid(session.path("client_reference_id").textValue()),
                        session.path("id").textValue(),
                        null);
    }

    private static BillingMapper statements(Mappers mappers) {
        return mappers.get(BillingMapper.class);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            // Somebody else's checkout in the same account.
            return null;
        }
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return Json.mapper().readTree(json == null ? "{}" : json);
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("BAD_EVENT", "An event is about something.");
        }
    }
}
