package org.lectern.billing;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.audit.AuditLog;
import org.lectern.billing.BillingRows.Checkout;
import org.lectern.billing.BillingRows.Order;
import org.lectern.config.BillingOptions;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/**
 * What organisations pay. A checkout is written down first, then opened at Stripe, then written down as open: whatever is
 * cut off in between, asking again goes on with the same one.
 */
public final class BillingService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = BillingMapper.class;

    /** Stripe remembers for a day which requests it has had. */
    private static final Duration REPEATABLE = Duration.ofHours(23);

    private final Database database;
    private final Clock clock;
    private final PaymentListener listener;
    private final @Nullable StripeGateway stripe;

    public BillingService(Database database, Clock clock, BillingOptions options, PaymentListener listener) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.listener = requireNonNull(listener);
        var key = options.key();
        var secret = options.webhookSecret();
        this.stripe = key.isPresent() && secret.isPresent() ? StripeGateway.of(key.get(), secret.get(), options) : null;
    }

    /** Whether the organisation pays for what is assigned to its learners. */
    public boolean isBilled(Mappers mappers, UUID organization) {
        return mappers.get(BillingMapper.class).isBilled(organization);
    }

    /**
     * Writes down what is to be paid together, as part of the caller's transaction. {@link #open} it afterwards.
     *
     * @return the checkout's id
     * @throws ProblemException {@code BILLING_NOT_CONFIGURED}
     */
    public UUID begin(Mappers mappers, UUID organization, UUID by, List<Charge> charges) {
        gateway();
        var statements = mappers.get(BillingMapper.class);
        var now = clock.instant();
        var checkout = UuidCreator.getTimeOrderedEpoch();
        statements.insertCheckout(checkout, organization, by, now);
        charges.forEach(charge ->
                statements.insertPayment(UuidCreator.getTimeOrderedEpoch(), checkout, organization, charge, now));
        return checkout;
    }

    /**
     * Opens a checkout at Stripe, unless it is open already.
     *
     * @param back the application, where Stripe sends the payer afterwards
     * @return where to pay
     * @throws ProblemException {@code CHECKOUT_CLOSED}, or {@code PAYMENT_PROVIDER_FAILED}: then try again
     */
    public URI open(UUID id, URI back) {
        var checkout = requireNonNull(
                database.read(mappers -> mappers.get(BillingMapper.class).checkout(id)));
        if (checkout.isOpen(clock.instant())) {
            return URI.create(requireNonNull(checkout.url()));
        }
        if (!checkout.isOpening()) {
            throw closed();
        }
        var order = Order.of(checkout, database.read(mappers -> mappers.get(BillingMapper.class)
                .articles(id)));
        var session = gateway().openSession(order, customer(checkout, order), back);
        var isCancelled = database.transaction(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            var now = clock.instant();
            var state = statements.opened(id, session.id(), session.url().toString(), session.expiresAt(), now);
            if (state.equals("EXPIRED")) {
                return true;
            }
            listener.opened(mappers, statements.assignments(id), session.id(), now);
            return false;
        });
        if (isCancelled) {
            // Meanwhile an assignment has gone that it was to be paid by.
            gateway().closeSession(session.id());
            throw closed();
        }
        return session.url();
    }

    private static ProblemException closed() {
        return ProblemException.conflict("CHECKOUT_CLOSED", "Nothing can be paid by this checkout any more.");
    }

    private String customer(Checkout checkout, Order order) {
        if (checkout.customerId() != null) {
            return checkout.customerId();
        }
        var made = gateway().createCustomer(order);
        return database.transaction(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            statements.keepCustomer(order.organizationId(), made);
            return requireNonNull(statements.customer(order.organizationId()));
        });
    }

    /**
     * Where an assignment is paid for: by its checkout that is open, or a new one where that has run out. What another
     * organisation has opened for a learner who has moved since is closed first: nobody pays for somebody else.
     *
     * @throws ProblemException {@code BILLING_NOT_CONFIGURED}, {@code CHECKOUT_CLOSED}, {@code ASSIGNMENT_PAID} if the other
     *     organisation has paid at this moment, or {@code PAYMENT_PROVIDER_FAILED}
     */
    public URI reopen(UUID organization, UUID by, Charge charge, URI back) {
        gateway();
        var pending = pending(charge.assignmentId());
        if (pending != null && !pending.organizationId().equals(organization)) {
            cancel(charge.assignmentId());
        }
        try {
            return open(usable(organization, by, charge), back);
        } catch (ConstraintViolationException e) {
            // Somebody else has opened it at this moment.
            return open(usable(organization, by, charge), back);
        }
    }

    private UUID usable(UUID organization, UUID by, Charge charge) {
        return database.transaction(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            var now = clock.instant();
            var pending = statements.pendingOf(charge.assignmentId());
            if (pending != null && isUsable(pending, now)) {
                return pending.checkoutId();
            }
            if (pending != null) {
                statements.expire(pending.checkoutId(), now);
            }
            return begin(mappers, organization, by, List.of(charge));
        });
    }

    private static boolean isUsable(Checkout checkout, Instant now) {
        return checkout.isOpening() ? checkout.createdAt().plus(REPEATABLE).isAfter(now) : checkout.isOpen(now);
    }

    /**
     * Sees to it that nobody pays for an assignment that is about to go. Others that the same checkout was for need a new one.
     *
     * @throws ProblemException {@code ASSIGNMENT_PAID} if it was paid at this moment, or {@code PAYMENT_PROVIDER_FAILED}
     */
    public void cancel(UUID assignment) {
        if (!close(assignment)) {
            throw paid();
        }
    }

    /**
     * As {@link #cancel}, for an assignment that goes in any case: what is paid at this moment is booked when Stripe says so,
     * and can be refunded.
     *
     * @return false if it was paid at this moment
     * @throws ProblemException {@code PAYMENT_PROVIDER_FAILED}
     */
    public boolean close(UUID assignment) {
        for (var pending = pending(assignment); pending != null; pending = pending(assignment)) {
            if (pending.sessionId() != null && stripe != null && !stripe.closeSession(pending.sessionId())) {
                return false;
            }
            expire(pending);
        }
        return true;
    }

    private @Nullable Checkout pending(UUID assignment) {
        return database.read(mappers -> mappers.get(BillingMapper.class).pendingOf(assignment));
    }

    /** Unless it has been opened since it was read: then there is a session to close first. */
    private void expire(Checkout read) {
        database.execute(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            statements.lockCheckout(read.checkoutId(), null, null);
            var checkout = requireNonNull(statements.checkout(read.checkoutId()));
            if (Objects.equals(checkout.sessionId(), read.sessionId())) {
                statements.expire(read.checkoutId(), clock.instant());
            }
        });
    }

    /** Whether there is a payment for this assignment in the books, which keep it when the assignment has gone. */
    public boolean isBooked(UUID assignment) {
        return database.read(mappers -> mappers.get(BillingMapper.class).newest(assignment)) != null;
    }

    /**
     * Gives the money for an assignment back to the organisation that has paid it.
     *
     * @throws ProblemException {@code BILLING_NOT_CONFIGURED}, {@code NOT_PAID}, or {@code PAYMENT_PROVIDER_FAILED}
     */
    public void refund(Person superAdmin, UUID assignment) {
        var gateway = gateway();
        var payment = database.read(mappers -> mappers.get(BillingMapper.class).newest(assignment));
        if (payment == null || !payment.state().equals("PAID") || payment.paymentIntent() == null) {
            throw ProblemException.conflict("NOT_PAID", "There is no payment to give back.");
        }
        var refund = gateway.refund(payment).orElse(null);
        database.execute(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            var now = clock.instant();
            statements.lockCheckout(payment.checkoutId(), null, null);
            var refunded = statements.refund(payment.id(), refund, now);
            statements.closeRefunded(payment.checkoutId(), now);
            listener.refunded(mappers, refunded, now);
            AuditLog.record(
                    mappers,
                    superAdmin.id(),
                    payment.organizationId(),
                    "assignment.refund",
                    assignment,
                    Map.of("amountSgd", payment.amountSgd()));
        });
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for another organisation, or {@code FORBIDDEN} for a learner */
    OrganizationBilling summary(Person reader, UUID organization) {
        return database.read(mappers -> {
            var statements = mappers.get(BillingMapper.class);
            var visible = reader.role() == Role.SUPER_ADMIN || organization.equals(reader.organizationId());
            if (!visible || !statements.organizationExists(organization)) {
                throw ProblemException.notFound("organisation");
            }
            return OrganizationBilling.of(organization, statements.months(organization));
        });
    }

    /** What handles Stripe's events. @throws ProblemException {@code BILLING_NOT_CONFIGURED} */
    StripeEvents events() {
        return new StripeEvents(database, clock, gateway(), listener);
    }

    /** What is paid for is given back before it is taken away. */
    public static ProblemException paid() {
        return ProblemException.conflict("ASSIGNMENT_PAID", "This assignment is paid for: have it refunded first.");
    }

    private StripeGateway gateway() {
        if (stripe == null) {
            throw ProblemException.conflict(
                    "BILLING_NOT_CONFIGURED",
                    "This organisation is billed, but the server has no keys for the payment provider.");
        }
        return stripe;
    }
}
