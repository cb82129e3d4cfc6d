package org.lectern.config;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What other systems get, and how they are told. */
public final class IntegrationOptions {
    @Option(
            names = "--client-requests-per-minute",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_CLIENT_REQUESTS_PER_MINUTE:-600}",
            description = "The most requests of one client in a minute, on each node"
                    + " (LECTERN_CLIENT_REQUESTS_PER_MINUTE; default: 600).")
    private int requestsPerMinute = 600;

    @Option(
            names = "--client-token-minutes",
            paramLabel = "MINUTES",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_CLIENT_TOKEN_MINUTES:-60}",
            description = "How long a client's token is good (LECTERN_CLIENT_TOKEN_MINUTES; default: 60).")
    private int tokenMinutes = 60;

    @Option(
            names = "--signing-key-days",
            paramLabel = "DAYS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_SIGNING_KEY_DAYS:-90}",
            description = "How long a key signs tokens before another takes its place (LECTERN_SIGNING_KEY_DAYS;"
                    + " default: 90).")
    private int signingKeyDays = 90;

    @Option(
            names = "--tombstone-days",
            paramLabel = "DAYS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_TOMBSTONE_DAYS:-90}",
            description = "How long other systems can be told of what was deleted; a reader that stays away for longer"
                    + " begins anew (LECTERN_TOMBSTONE_DAYS; default: 90).")
    private int tombstoneDays = 90;

    @Option(
            names = "--allow-private-addresses",
            arity = "0..1",
            // Else the option turns off what the variable has turned on: it would be the opposite of its default.
            fallbackValue = "true",
            defaultValue = "${env:LECTERN_ALLOW_PRIVATE_ADDRESSES:-false}",
            description =
                    "Lets the server speak to addresses that others give it, and lead learners back to them, even where"
                            + " these are of this machine or its network, and without TLS"
                            + " (LECTERN_ALLOW_PRIVATE_ADDRESSES; default: false).")
    private boolean allowPrivateAddresses;

    @Option(
            names = "--webhook-timeout-seconds",
            paramLabel = "SECONDS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_WEBHOOK_TIMEOUT_SECONDS:-15}",
            description = "How long a webhook's receiver may take to answer (LECTERN_WEBHOOK_TIMEOUT_SECONDS;"
                    + " default: 15).")
    private int webhookTimeoutSeconds = 15;

    @Option(
            names = "--webhook-retry-seconds",
            paramLabel = "SECONDS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_WEBHOOK_RETRY_SECONDS:-5}",
            description = "How soon a webhook's message is tried again, about; the time doubles from try to try"
                    + " (LECTERN_WEBHOOK_RETRY_SECONDS; default: 5).")
    private int webhookRetrySeconds = 5;

    @Option(
            names = "--webhook-hours",
            paramLabel = "HOURS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_WEBHOOK_HOURS:-72}",
            description = "How long a webhook's message is tried before it is given up (LECTERN_WEBHOOK_HOURS;"
                    + " default: 72).")
    private int webhookHours = 72;

    @Option(
            names = "--import-download-seconds",
            paramLabel = "SECONDS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_IMPORT_DOWNLOAD_SECONDS:-1800}",
            description = "How long a package may take that is fetched from an address"
                    + " (LECTERN_IMPORT_DOWNLOAD_SECONDS; default: 1800).")
    private int importDownloadSeconds = 1800;

    public int requestsPerMinute() {
        return requestsPerMinute;
    }

    public Duration tokenLifetime() {
        return Duration.ofMinutes(tokenMinutes);
    }

    public int tombstoneDays() {
        return tombstoneDays;
    }

    public Duration signingKeyPeriod() {
        return Duration.ofDays(signingKeyDays);
    }

    public boolean allowPrivateAddresses() {
        return allowPrivateAddresses;
    }

    public Duration importDownloadTime() {
        return Duration.ofSeconds(importDownloadSeconds);
    }

    public Duration webhookTimeout() {
        return Duration.ofSeconds(webhookTimeoutSeconds);
    }

    public Duration webhookFirstRetry() {
        return Duration.ofSeconds(webhookRetrySeconds);
    }

    public Duration webhookGiveUpAfter() {
        return Duration.ofHours(webhookHours);
    }
}
