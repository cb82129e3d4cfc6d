package org.lectern.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.Together;

/** What Stripe says later: often, late, in any order; and money that goes back. */
class PaymentEventsTest extends BillingFixture {
    /** The same event at once, and another that says the same. */
    @Test
    void anEventThatComesOftenCountsOnce() {
        var id = assign().text("id");
        var event = completed(id, "evt_often");
        for (var answer : Together.run(8, () -> StripeStub.send(server.anonymous(), event))) {
            answer.expect(204);
        }
        pay(id).expect(204);
        assertEquals("1", stored("select count(*) from enrollment where user_id = '" + learner.id() + "'"));
        assertEquals(60, summary().path("paid").asInt());
    }

    /** Wherever they come in the order, the end is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"CER", "CRE", "ECR", "ERC", "RCE", "REC", "CRCER"})
    void theOrderOfEventsMakesNoDifference(String order) {
        var id = assign().text("id");
        for (var event : order.toCharArray()) {
            var sent =
                    switch (event) {
                        case 'C' -> completed(id, next());
                        case 'E' -> StripeStub.event(next(), "checkout.session.expired", sessionObject(id, "unpaid"));
                        default -> chargeRefunded(id);
                    };
            StripeStub.send(server.anonymous(), sent).expect(204);
        }
        assertEquals("REFUNDED", read(id).path("paymentStatus").asText());
        assertEquals(60, summary().path("refunded").asInt());
        assertEquals(60, summary().path("paid").asInt());
        assertEquals(0, summary().path("pending").asInt());
    }

    @Test
    void expiredAfterCompletedChangesNothing() {
        var id = assign().text("id");
        pay(id).expect(204);
        var late = StripeStub.event(next(), "checkout.session.expired", sessionObject(id, "paid"));
        StripeStub.send(server.anonymous(), late).expect(204);
        assertEquals("PAID", read(id).path("paymentStatus").asText());
    }

    @Test
    void orderedButNotPaidYetIsNotPaid() {
        var id = assign().text("id");
        var ordered = StripeStub.event(next(), "checkout.session.completed", sessionObject(id, "unpaid"));
        StripeStub.send(server.anonymous(), ordered).expect(204);
        assertEquals("PENDING", read(id).path("paymentStatus").asText());
        var paid = StripeStub.event(next(), "checkout.session.async_payment_succeeded", sessionObject(id, "paid"));
        StripeStub.send(server.anonymous(), paid).expect(204);
        assertEquals("PAID", read(id).path("paymentStatus").asText());
    }

    @Test
    void onlySignedEventsAreTaken() {
        var id = assign().text("id");
        for (var signature : List.of("", "t=1,v1=00", "nonsense")) {
            assertEquals(
                    "BAD_SIGNATURE",
                    StripeStub.send(server.anonymous(), completed(id, next()), signature)
                            .expect(400)
                            .code());
        }
        StripeStub.send(server.anonymous(), StripeStub.event(next(), "customer.created", "{}"))
                .expect(204);
        StripeStub.send(
                        server.anonymous(),
                        StripeStub.event(
                                next(),
                                "checkout.session.completed",
                                "{\"id\": \"cs_other\", \"client_reference_id\": \"shop-1\", \"payment_status\": \"paid\"}"))
                .expect(204);
        assertEquals(
                413, StripeStub.send(server.anonymous(), "x".repeat(300_000)).status());
        assertEquals("PENDING", read(id).path("paymentStatus").asText());
    }

    @Test
    void aRefundEndsTheAccess() {
        var id = assign().text("id");
        assertEquals("NOT_PAID", refund(superAdmin, id).expect(409).code());
        pay(id).expect(204);
        var enrollment = read(id).path("enrollmentId").asText();
        var player = server.signedIn(learner).launch(UUID.fromString(enrollment));
        player.launch(player.lecture(0)).expect(200);
        refund(admin, id).expect(403);
        assertEquals("REFUNDED", refund(superAdmin, id).expect(200).text("paymentStatus"));
        assertEquals("6000", stripe.last("/v1/refunds").fields().get("amount"));
        assertEquals(
                "SESSION_REPLACED",
                player.commit(player.lecture(0), Map.of(), false).expect(409).code());
        assertEquals(
                "ACCESS_ENDED",
                server.signedIn(learner)
                        .post("/api/enrollments/" + enrollment + "/launch", Map.of())
                        .expect(409)
                        .code());
        assertTrue(server.signedIn(learner)
                .get("/api/enrollments/" + enrollment)
                .expect(200)
                .json()
                .has("accessEndedAt"));
        assertEquals("NOT_PAID", refund(superAdmin, id).expect(409).code());

        var again = admin.post("/api/assignments/" + id + "/checkout", Map.of()).expect(200);
        assertTrue(again.text("checkoutUrl").startsWith("https://checkout.stripe.test/"));
        assertEquals("PENDING", read(id).path("paymentStatus").asText());
        pay(id).expect(204);
        assertEquals("PAID", read(id).path("paymentStatus").asText());
        server.signedIn(learner).launch(UUID.fromString(enrollment));
        assertEquals(120, summary().path("paid").asInt());
        assertEquals(60, summary().path("refunded").asInt());
    }

    @Test
    void whoHasCompletedKeepsTheCourse() {
        var id = assign().text("id");
        pay(id).expect(204);
        var enrollment = UUID.fromString(read(id).path("enrollmentId").asText());
        var player = server.signedIn(learner).launch(enrollment);
        player.launch(player.lecture(0)).expect(200);
        player.commit(player.lecture(0), Map.of("cmi.core.lesson_status", "passed"), true)
                .expect(200);
        assertEquals("REFUNDED", refund(superAdmin, id).expect(200).text("paymentStatus"));
        assertEquals("COMPLETED", read(id).path("status").asText());
        server.signedIn(learner).launch(enrollment);
        assertEquals(1, items(server.signedIn(learner).get("/api/certificates")));
    }
}
