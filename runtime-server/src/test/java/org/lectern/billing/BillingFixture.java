package org.lectern.billing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;

/** A server whose Stripe is a stub, and for each test an organisation that is billed. */
abstract class BillingFixture {
    static StripeStub stripe;
    static final AtomicInteger EVENTS = new AtomicInteger();

    static TestServer server;
    static UUID course;
    static UUID other;
    static ApiClient superAdmin;
    static ApiClient strangerAdmin;

    UUID organization;
    ApiClient admin;
    Person learner;

    @BeforeAll
    static void start() {
        stripe = new StripeStub();
        server = TestServer.start(
                "--stripe-key=sk_test_1",
                "--stripe-webhook-secret=" + StripeStub.SECRET,
                "--stripe-api-base=" + stripe.address());
        superAdmin = server.superAdmin();
        course = course("Hand hygiene");
        other = course("Safe sleep");
        strangerAdmin = server.signedIn(server.person(Role.CORPORATE_ADMIN, server.organization("strangers")));
    }

    @AfterAll
    static void stop() {
        server.close();
        stripe.close();
    }

    @BeforeEach
    void newOrganization() {
        stripe.hush("");
        organization = billed();
        admin = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
        learner = server.person(Role.LEARNER, organization);
    }

    static UUID course(String title) {
        var pack = ScoPackage.scorm12(title).lecture("One", "<p>One</p>").write();
        var id = requireNonNull(server.importPackage(pack).courseId());
        server.publish(id);
        return id;
    }

    Answer assign() {
        return assignment(learner);
    }

    Answer assignment(Person who) {
        return admin.post("/api/assignments", Map.of("learnerId", who.id(), "courseId", course))
                .expect(201);
    }

    JsonNode read(String assignment) {
        return admin.get("/api/assignments/" + assignment).expect(200).json();
    }

    static Answer refund(ApiClient who, String assignment) {
        return who.post("/api/assignments/" + assignment + "/refund", Map.of());
    }

    JsonNode summary() {
        return summary(organization);
    }

    static JsonNode summary(UUID organization) {
        return superAdmin
                .get("/api/organizations/" + organization + "/billing")
                .expect(200)
                .json();
    }

    static UUID billed() {
        var organization = server.organization("organisation-" + EVENTS.incrementAndGet());
        sql("update organization set billing_enabled = true where id = '" + organization + "'");
        return organization;
    }

    static void move(Person who, UUID where) {
        superAdmin
                .patch("/api/users/" + who.id(), Map.of("organizationId", where))
                .expect(200);
    }

    static Answer pay(String assignment) {
        return StripeStub.send(server.anonymous(), completed(assignment, next()));
    }

    static String completed(String assignment, String event) {
        return StripeStub.event(event, "checkout.session.completed", sessionObject(assignment, "paid"));
    }

    static String sessionObject(String assignment, String paymentStatus) {
        return """
                {"id": "%s", "object": "checkout.session", "client_reference_id": "%s", "payment_intent": "pi_%s",
                 "payment_status": "%s"}
                """.formatted(session(assignment), checkout(assignment), checkout(assignment), paymentStatus);
    }

    static String chargeRefunded(String assignment) {
        return StripeStub.event(next(), "charge.refunded", """
                {"id": "ch_1", "object": "charge", "payment_intent": "pi_%s", "refunded": true,
                 "metadata": {"checkout": "%s"}}
                """.formatted(checkout(assignment), checkout(assignment)));
    }

    static String next() {
        return "evt_" + EVENTS.incrementAndGet();
    }

    static String session(String assignment) {
        return stored("select stripe_session_id from course_assignment where id = '" + assignment + "'");
    }

    static String checkout(String assignment) {
        return stored("select checkout_id from payment where assignment_id = '" + assignment + "' order by id desc");
    }

    static int items(Answer answer) {
        return answer.expect(200).json().path("items").size();
    }

    static void sql(String statement) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String stored(String query) {
        try (var connection = server.database().dataSource().getConnection();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
