package org.lectern.config;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may sign in, and how often it may be tried. */
public final class SignInOptions {
    @Option(
            names = "--session-days",
            paramLabel = "DAYS",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_SESSION_DAYS:-14}",
            description =
                    "How long a sign-in lasts that is not used; used, it lasts on (LECTERN_SESSION_DAYS; default: 14).")
    private int sessionDays = 14;

    @Option(
            names = "--sign-in-tries",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_SIGN_IN_TRIES:-10}",
            description = "Wrong passwords in a row until an account is locked (LECTERN_SIGN_IN_TRIES; default: 10).")
    private int tries = 10;

    @Option(
            names = "--lockout-minutes",
            paramLabel = "MINUTES",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_LOCKOUT_MINUTES:-15}",
            description = "How long it is locked (LECTERN_LOCKOUT_MINUTES; default: 15).")
    private int lockoutMinutes = 15;

    @Option(
            names = "--sign-in-failures-per-address",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "${env:LECTERN_SIGN_IN_FAILURES_PER_ADDRESS:-200}",
            description = "Wrong passwords that one network address may send in that time"
                    + " (LECTERN_SIGN_IN_FAILURES_PER_ADDRESS; default: 200).")
    private int failuresPerAddress = 200;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "N",
            converter = Proxies.class,
            defaultValue = "${env:LECTERN_TRUSTED_PROXIES:-0}",
            description =
                    "How many proxies of your own are in front: so many addresses at the end of X-Forwarded-For are"
                            + " believed (LECTERN_TRUSTED_PROXIES; default: 0).")
    private int trustedProxies;

    @Option(
            names = "--registration-organization",
            paramLabel = "SLUG",
            defaultValue = "${env:LECTERN_REGISTRATION_ORGANIZATION}",
            description = "Anybody may register, and becomes a learner of this organisation"
                    + " (LECTERN_REGISTRATION_ORGANIZATION; default: only who is invited).")
    private @Nullable String registrationOrganization;

    @Mixin
    private OidcOptions oidc = new OidcOptions();

    /** How long a sign-in lasts that is not used. */
    public Duration sessionLifetime() {
        return Duration.ofDays(sessionDays);
    }

    /** Wrong passwords in a row until an account is locked. */
    public int tries() {
        return tries;
    }

    /** How long it is locked. */
    public Duration lockout() {
        return Duration.ofMinutes(lockoutMinutes);
    }

    /** Wrong passwords from one network address in that time. */
    public int failuresPerAddress() {
        return failuresPerAddress;
    }

    public int trustedProxies() {
        return trustedProxies;
    }

    /** Slug of the organisation that takes whoever registers. */
    public Optional<String> registrationOrganization() {
        return Optional.ofNullable(registrationOrganization).filter(slug -> !slug.isBlank());
    }

    /** The provider that people may sign in by. */
    public OidcOptions oidc() {
        return oidc;
    }
}
