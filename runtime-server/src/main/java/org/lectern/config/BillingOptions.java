package org.lectern.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How organisations pay. Without both secrets billing is off. */
public final class BillingOptions {
    @Option(
            names = "--stripe-key",
            paramLabel = "KEY",
            defaultValue = "${env:LECTERN_STRIPE_KEY}",
            description = "The secret key of the Stripe account that organisations pay to (LECTERN_STRIPE_KEY;"
                    + " default: billing is off).")
    private @Nullable String key;

    @Option(
            names = "--stripe-webhook-secret",
            paramLabel = "SECRET",
            defaultValue = "${env:LECTERN_STRIPE_WEBHOOK_SECRET}",
            description =
                    "What Stripe signs its events to /api/billing/webhook with" + " (LECTERN_STRIPE_WEBHOOK_SECRET).")
    private @Nullable String webhookSecret;

    @Option(
            names = "--stripe-api-base",
            paramLabel = "URL",
            defaultValue = "${env:LECTERN_STRIPE_API_BASE:-https://api.stripe.com}",
            description = "Where Stripe answers; another one for tests (LECTERN_STRIPE_API_BASE).")
    private String apiBase = "https://api.stripe.com";

    /** The account's secret key. */
    public Optional<String> key() {
        return Optional.ofNullable(key).filter(text -> !text.isBlank());
    }

    /** What events are signed with. */
    public Optional<String> webhookSecret() {
        return Optional.ofNullable(webhookSecret).filter(text -> !text.isBlank());
    }

    /** Where Stripe answers. */
    public String apiBase() {
        return apiBase;
    }
}
