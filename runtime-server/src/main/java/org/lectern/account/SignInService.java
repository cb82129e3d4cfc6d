package org.lectern.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;
import org.lectern.http.Remote;

/** Signing in with a password: how often it may be tried, and what an answer must not tell. */
public final class SignInService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = SignInMapper.class;

    private final Database database;
    private final Passwords passwords;
    private final SessionService sessions;
    private final SignInRules rules;
    private final RateLimit failures;

    public SignInService(Database database, Passwords passwords, SessionService sessions, SignInRules rules) {
        this.database = requireNonNull(database);
        this.passwords = requireNonNull(passwords);
        this.sessions = requireNonNull(sessions);
        this.rules = requireNonNull(rules);
        this.failures = new RateLimit(rules.failuresPerAddress(), rules.lockout());
    }

    /**
     * @throws ProblemException {@code 401 BAD_CREDENTIALS}, the same for an unknown address and a wrong password;
     *     {@code 403 ACCOUNT_DISABLED} for the right one; {@code 429 ACCOUNT_LOCKED} after too many wrong ones, also for an
     *     address that nobody has; {@code 429 TOO_MANY_REQUESTS} for a network that has been wrong too often
     */
    SignIn signIn(@Nullable String email, @Nullable String password, Remote remote) {
        if (email == null || email.isBlank()) {
            throw ProblemException.invalid("email", "Enter your e-mail address.");
        }
        if (password == null || password.isEmpty() || password.length() > Passwords.LONGEST) {
            throw ProblemException.invalid("password", "Enter your password.");
        }
        failures.take(remote.address());
        var address = EmailAddress.normalised(email);
        countTry(address);
        var stored = database.read(mappers -> mappers.get(SignInMapper.class).password(address));
        if (!passwords.matches(password, stored == null ? null : stored.password()) || stored == null) {
            throw badCredentials();
        }
        failures.giveBack(remote.address());
        return open(stored, address, remote);
    }

    /**
     * Counts the try before its password is looked at: of many at the same time, no more are looked at than of many one by
     * one.
     */
    private void countTry(String address) {
        var hash = new SecretToken(address).hash();
        var lockout = rules.lockout().toSeconds();
        database.execute(mappers -> {
            var accounts = mappers.get(SignInMapper.class);
            if (accounts.countTry(hash, rules.tries(), lockout) == null) {
                var wait = Duration.ofSeconds(accounts.secondsLocked(hash, lockout));
                throw ProblemException.tooManyRequests(
                        "ACCOUNT_LOCKED",
                        "Too many wrong passwords. Try again in " + minutes(wait) + ", or choose a new password.",
                        wait);
            }
        });
    }

    /** Whole ones, of which the last has begun: whoever comes back then is not told to wait again. */
    private static String minutes(Duration wait) {
        var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private SignIn open(StoredPassword verified, String address, Remote remote) {
        return database.transaction(mappers -> {
            var accounts = mappers.get(SignInMapper.class);
            accounts.forgetTries(new SecretToken(address).hash());
            // It may have been changed since, by somebody who ended all sessions with it: this one must not outlive
            // that.
            if (!verified.password().equals(accounts.passwordKept(verified.id()))) {
                throw badCredentials();
            }
            return sessions.open(mappers, verified.id(), remote);
        });
    }

    /** Whether this is the person's password now. */
    boolean isPasswordOf(UUID user, String password) {
        var stored = database.read(mappers -> mappers.get(SignInMapper.class).passwordById(user));
        return passwords.matches(password, stored);
    }

    /** Forgets wrong tries that lock nobody out any more. */
    public void forgetOldTries(Mappers mappers) {
        mappers.get(SignInMapper.class).forgetOldTries(rules.lockout().toSeconds());
    }

    private static ProblemException badCredentials() {
        return ProblemException.unauthorized("BAD_CREDENTIALS", "E-mail address or password is wrong.");
    }
}
