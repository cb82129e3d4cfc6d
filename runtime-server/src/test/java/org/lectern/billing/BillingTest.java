package org.lectern.billing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Together;

/** An organisation that pays: from the checkout to the paid course. Stripe is a stub, the way to it is real. */
class BillingTest extends BillingFixture {
    @Test
    void anAssignmentWaitsUntilItIsPaid() {
        var assigned = assign().json();
        var id = assigned.path("id").asText();
        assertEquals("PENDING", assigned.path("paymentStatus").asText());
        assertTrue(assigned.path("enrollmentId").isNull());
        assertEquals(
                "https://checkout.stripe.test/" + session(id),
                assigned.path("checkoutUrl").asText());
        var asked = stripe.last("/v1/checkout/sessions").fields();
        assertEquals("6000", asked.get("line_items[0][price_data][unit_amount]"));
        assertEquals("sgd", asked.get("line_items[0][price_data][currency]"));
        assertEquals("Hand hygiene", asked.get("line_items[0][price_data][product_data][name]"));
        assertEquals(
                stored("select stripe_customer_id from organization where id = '" + organization + "'"),
                asked.get("customer"));
        assertEquals(0, items(server.signedIn(learner).get("/api/enrollments")));

        pay(id).expect(204);
        var paid = read(id);
        assertEquals("PAID", paid.path("paymentStatus").asText());
        assertEquals("ASSIGNED", paid.path("status").asText());
        server.signedIn(learner)
                .post("/api/enrollments/" + paid.path("enrollmentId").asText() + "/launch", Map.of())
                .expect(201);
    }

    @Test
    void aLateDeadlineDoesNotMakeAWaitingAssignmentOverdue() {
        var id = assign().text("id");
        sql("update course_assignment set deadline = now() - interval '1 day' where id = '" + id + "'");
        assertEquals("ASSIGNED", read(id).path("status").asText());
        pay(id).expect(204);
        assertEquals("OVERDUE", read(id).path("status").asText());
    }

    @Test
    void whatWasCutOffGoesOnWhereItWas() {
        stripe.hush("/sessions");
        var assigned = assign().json();
        var id = assigned.path("id").asText();
        assertFalse(assigned.has("checkoutUrl"));
        var path = "/api/assignments/" + id + "/checkout";
        assertEquals(
                "PAYMENT_PROVIDER_FAILED",
                admin.post(path, Map.of()).expect(502).code());
        stripe.hush("");
        var sessions = stripe.requests.size();
        var answers = Together.run(4, () -> admin.post(path, Map.of()));
        var urls = answers.stream()
                .map(answer -> answer.expect(200).text("checkoutUrl"))
                .distinct()
                .toList();
        assertEquals(1, urls.size());
        assertTrue(stripe.requests.size() > sessions);
        assertEquals(
                1,
                stripe.requests.stream()
                        .filter(request -> request.path().endsWith("/sessions"))
                        .filter(request -> checkout(id).equals(request.fields().get("client_reference_id")))
                        .map(StripeStub.Request::key)
                        .distinct()
                        .count());
        pay(id).expect(204);
        assertEquals("NOTHING_TO_PAY", admin.post(path, Map.of()).expect(409).code());
    }

    /** The payer was faster than the answer that would have said where to pay. */
    @Test
    void paidBeforeItIsKnownToBeOpen() {
        stripe.hush("/sessions");
        var id = assign().text("id");
        stripe.hush("");
        var event = StripeStub.event(next(), "checkout.session.completed", """
                {"id": "cs_unheard", "client_reference_id": "%s", "payment_intent": "pi_x", "payment_status": "paid"}
                """.formatted(checkout(id)));
        StripeStub.send(server.anonymous(), event).expect(204);
        assertEquals("PAID", read(id).path("paymentStatus").asText());
    }

    @Test
    void anOrganisationIsOneCustomer() {
        var learners = new ArrayList<UUID>();
        for (var i = 0; i < 4; i++) {
            learners.add(server.person(Role.LEARNER, organization).id());
        }
        var turn = new AtomicInteger();
        var answers = Together.run(
                4,
                () -> admin.post(
                        "/api/assignments",
                        Map.of("learnerId", learners.get(turn.getAndIncrement()), "courseId", course)));
        answers.forEach(answer -> answer.expect(201));
        assertEquals(
                1,
                stripe.requests.stream()
                        .filter(request -> request.path().endsWith("/sessions"))
                        .filter(request -> answers.stream().anyMatch(answer -> checkout(answer.text("id"))
                                .equals(request.fields().get("client_reference_id"))))
                        .map(request -> request.fields().get("customer"))
                        .distinct()
                        .count());
    }

    @Test
    void manyArePaidTogether() {
        var second = server.person(Role.LEARNER, organization);
        var report = admin.post(
                        "/api/assignments/bulk",
                        Map.of("learnerIds", List.of(learner.id(), second.id()), "courseIds", List.of(course, other)))
                .expect(200)
                .json();
        assertEquals(4, report.path("created").asInt());
        assertTrue(report.path("checkoutUrl").isTextual());
        var asked = stripe.last("/v1/checkout/sessions").fields();
        assertEquals("2", asked.get("line_items[0][quantity]"));
        assertEquals("2", asked.get("line_items[1][quantity]"));
        var first = report.at("/items/0/assignmentId").asText();
        assertEquals(240, summary().path("pending").asInt());
        pay(first).expect(204);
        assertEquals(
                "4",
                stored("select count(*) from enrollment e join app_user u on u.id = e.user_id"
                        + " where u.organization_id = '" + organization + "'"));
        refund(superAdmin, first).expect(200);
        assertEquals(
                "PAID",
                read(report.at("/items/1/assignmentId").asText())
                        .path("paymentStatus")
                        .asText());
        assertEquals(60, summary().path("refunded").asInt());
    }

    @Test
    void withdrawingClosesThePaymentFirst() {
        var id = assign().text("id");
        var session = session(id);
        admin.delete("/api/assignments/" + id).expect(204);
        assertEquals(
                1,
                stripe.requests.stream()
                        .filter(request -> request.path().equals("/v1/checkout/sessions/" + session + "/expire"))
                        .count());
        assertEquals(0, summary().path("pending").asInt());

        var paid = assign().text("id");
        stripe.complete(session(paid));
        assertEquals(
                "ASSIGNMENT_PAID",
                admin.delete("/api/assignments/" + paid).expect(409).code());
        pay(paid).expect(204);
        assertEquals(
                "ASSIGNMENT_PAID",
                admin.delete("/api/assignments/" + paid).expect(409).code());
        refund(superAdmin, paid).expect(200);
        admin.delete("/api/assignments/" + paid).expect(204);
        assertEquals(60, summary().path("refunded").asInt(), "the books stay");
    }

    /** The session is open at Stripe, and nobody here knows it yet. */
    @Test
    void withdrawnWhileItIsBeingOpened() {
        stripe.hush("/sessions");
        var id = assign().text("id");
        stripe.hush("");
        var checkout = checkout(id);
        stripe.meanwhile(() -> admin.delete("/api/assignments/" + id).expect(204));

        var refused = admin.post("/api/assignments/" + id + "/checkout", Map.of());

        assertEquals("CHECKOUT_CLOSED", refused.expect(409).code());
        var session = stored("select stripe_session_id from checkout where id = '" + checkout + "'");
        assertTrue(stripe.isExpired(session), "nobody pays by it any more");
        assertEquals(0, summary().path("pending").asInt());
    }

    @Test
    void whoHasMovedIsPaidForByTheNewOrganisation() {
        var elsewhere = billed();
        var newAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, elsewhere));
        var id = assign().text("id");
        var session = session(id);
        move(learner, elsewhere);
        admin.post("/api/assignments/" + id + "/checkout", Map.of()).expect(404);

        var url = newAdmin.post("/api/assignments/" + id + "/checkout", Map.of())
                .expect(200)
                .text("checkoutUrl");

        assertTrue(stripe.isExpired(session), "the former organisation pays no more");
        assertEquals("https://checkout.stripe.test/" + session(id), url);
        assertEquals(0, summary().path("pending").asInt());
        assertEquals(60, summary(elsewhere).path("pending").asInt());
        pay(id).expect(204);
        assertEquals(60, summary(elsewhere).path("paid").asInt());
        assertEquals(0, summary().path("paid").asInt());
        assertEquals("PAID", newAdmin.get("/api/assignments/" + id).expect(200).text("paymentStatus"));
    }

    @Test
    void whatWasPaidStaysInTheBooksOfWhoPaid() {
        var elsewhere = billed();
        var newAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, elsewhere));
        var id = assign().text("id");
        pay(id).expect(204);
        move(learner, elsewhere);
        assertEquals(
                "ASSIGNMENT_PAID",
                newAdmin.delete("/api/assignments/" + id).expect(409).code());

        refund(superAdmin, id).expect(200);

        assertEquals(60, summary().path("refunded").asInt());
        assertEquals(0, summary(elsewhere).path("refunded").asInt());
        assertEquals(1, items(admin.get("/api/audit?action=assignment.refund")));
        assertEquals(0, items(newAdmin.get("/api/audit?action=assignment.refund")));
        newAdmin.post("/api/assignments/" + id + "/checkout", Map.of()).expect(200);
        assertEquals(60, summary(elsewhere).path("pending").asInt());
    }

    @Test
    void anOrganisationThatHasPaymentsStays() {
        var id = assign().text("id");
        admin.delete("/api/assignments/" + id).expect(204);
        sql("update app_user set organization_id = '" + billed() + "' where organization_id = '" + organization + "'");

        var refused = superAdmin.delete("/api/organizations/" + organization);

        assertEquals("ORGANIZATION_IN_USE", refused.expect(409).code());
        assertTrue(refused.text("detail").contains("payments"), refused.body());
    }

    @Test
    void nothingIsPaidForAccessThatIsThereOrForAFreeCourse() {
        server.enroll(learner, course);
        assertEquals("NOT_REQUIRED", assign().text("paymentStatus"));
        var free = course("Free");
        sql("update course set price_sgd = 0 where id = '" + free + "'");
        var answer = admin.post("/api/assignments", Map.of("learnerId", learner.id(), "courseId", free));
        assertEquals("NOT_REQUIRED", answer.expect(201).text("paymentStatus"));
        assertTrue(answer.json().path("enrollmentId").isTextual());
    }

    @Test
    void theBooksAreForTheOwnOrganisation() {
        pay(assign().text("id")).expect(204);
        var month = summary().at("/months/0");
        assertEquals(
                YearMonth.now(ZoneOffset.UTC).toString(), month.path("month").asText());
        assertEquals(60, month.path("paid").asInt());
        assertEquals("SGD", summary().path("currency").asText());
        var path = "/api/organizations/" + organization + "/billing";
        superAdmin.get(path).expect(200);
        admin.get(path).expect(200);
        strangerAdmin.get(path).expect(404);
        server.signedIn(learner).get(path).expect(403);
        server.anonymous().get(path).expect(401);
        superAdmin.get("/api/organizations/" + UUID.randomUUID() + "/billing").expect(404);
        var id = assignment(server.person(Role.LEARNER, organization)).text("id");
        strangerAdmin.post("/api/assignments/" + id + "/checkout", Map.of()).expect(404);
        server.signedIn(learner)
                .post("/api/assignments/" + id + "/checkout", Map.of())
                .expect(403);
    }

    @Test
    void withoutKeysNothingIsAssignedWhereItWouldHaveToBePaid() {
        try (var plain = TestServer.start()) {
            var unpaid = plain.organization("unpaid");
            var pack =
                    ScoPackage.scorm12("Hygiene").lecture("One", "<p>One</p>").write();
            var id = requireNonNull(plain.importPackage(pack).courseId());
            plain.publish(id);
            try (var connection = plain.database().dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update organization set billing_enabled = true");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var somebody = plain.signedIn(plain.person(Role.CORPORATE_ADMIN, unpaid));
            var body = Map.of("learnerId", plain.person(Role.LEARNER, unpaid).id(), "courseId", id);
            assertEquals(
                    "BILLING_NOT_CONFIGURED",
                    somebody.post("/api/assignments", body).expect(409).code());
            assertEquals(0, items(somebody.get("/api/assignments")));
            assertEquals(
                    "BILLING_NOT_CONFIGURED",
                    StripeStub.send(plain.anonymous(), "{}", "x").expect(409).code());
        }
    }
}
