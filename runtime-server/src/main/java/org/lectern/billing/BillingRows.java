package org.lectern.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the statements on billing. */
final class BillingRows {
    private BillingRows() {}

    /** A checkout, and who pays. */
    record Checkout(
            UUID checkoutId,
            String state,
            @Nullable String sessionId,
            @Nullable String url,
            @Nullable Instant expiresAt,
            Instant createdAt,
            UUID organizationId,
            String organizationName,
            @Nullable String contactEmail,
            @Nullable String customerId) {
        boolean isOpen(Instant now) {
            return state.equals("OPEN") && expiresAt != null && expiresAt.isAfter(now);
        }

        boolean isOpening() {
            return state.equals("OPENING");
        }
    }

    /** A course, as often as it is paid for. */
    record Article(UUID courseId, String courseName, BigDecimal amountSgd, int quantity) {}

    /** What Stripe is asked to open. */
    record Order(
            UUID checkoutId,
            UUID organizationId,
            String organizationName,
            @Nullable String contactEmail,
            List<Article> articles) {
        static Order of(Checkout checkout, List<Article> articles) {
            return new Order(
                    checkout.checkoutId(),
                    checkout.organizationId(),
                    checkout.organizationName(),
                    checkout.contactEmail(),
                    articles);
        }
    }

    /** A payment, and what Stripe knows it by. */
    record Refundable(
            UUID id,
            UUID checkoutId,
            UUID organizationId,
            String state,
            BigDecimal amountSgd,
            @Nullable String paymentIntent) {}
}
