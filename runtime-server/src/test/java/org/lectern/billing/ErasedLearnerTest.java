package org.lectern.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.testing.Answer;

/** A learner who is erased, and what was to be paid, or has been paid, for them. */
class ErasedLearnerTest extends BillingFixture {
    @Test
    void nobodyPaysForWhoIsErased() {
        var session = session(assign().text("id"));

        erase().expect(204);

        assertTrue(stripe.isExpired(session));
        assertEquals(0, summary().path("pending").asInt());
        assertTrue(details().isEmpty(), details().toString());
    }

    @Test
    void nobodyIsErasedWhileStripeDoesNotSayWhetherItIsPaid() {
        var id = assign().text("id");
        var session = session(id);
        stripe.complete(session);
        stripe.hush(session);

        assertEquals("PAYMENT_PROVIDER_FAILED", erase().expect(502).code());

        assertEquals("PENDING", read(id).path("paymentStatus").asText());
        stripe.hush("");
        erase().expect(204);
    }

    @Test
    void whatWasPaidForWhoIsErasedIsStillRefunded() {
        var id = assign().text("id");
        pay(id).expect(204);

        erase().expect(204);

        assertEquals(id, details().path("paidAssignments").path(0).asText());
        assertEquals(60, summary().path("paid").asInt());
        refund(admin, id).expect(403);
        refund(superAdmin, id).expect(204);
        assertEquals(60, summary().path("refunded").asInt());
        assertEquals("NOT_PAID", refund(superAdmin, id).expect(409).code());
        refund(superAdmin, UUID.randomUUID().toString()).expect(404);
    }

    /** The event that it is paid is on its way. */
    @Test
    void whatIsPaidAtThisMomentIsBookedAndRefunded() {
        var id = assign().text("id");
        stripe.complete(session(id));
        var event = completed(id, next());

        erase().expect(204);
        StripeStub.send(server.anonymous(), event).expect(204);

        assertEquals(id, details().path("paidAssignments").path(0).asText());
        assertEquals(60, summary().path("paid").asInt());
        refund(superAdmin, id).expect(204);
        assertEquals(60, summary().path("refunded").asInt());
    }

    private Answer erase() {
        return superAdmin.delete("/api/users/" + learner.id());
    }

    private JsonNode details() {
        return superAdmin
                .get("/api/audit?action=user.erase&subjectId=" + learner.id())
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("details");
    }
}
