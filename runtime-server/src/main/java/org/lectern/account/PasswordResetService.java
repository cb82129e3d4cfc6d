package org.lectern.account;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;
import org.lectern.http.Remote;
import org.lectern.mail.Links;
import org.lectern.mail.Mail;

/** Passwords that are chosen anew: because they were forgotten, or by somebody who knows the old one. */
public final class PasswordResetService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = PasswordResetMapper.class;

    private static final String PAGE = "/reset-password";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration WELCOME_LIFETIME = Duration.ofDays(7);

    private interface Letter {
        Mail write(String email, URI link, Duration lifetime);
    }

    private final Database database;
    private final Clock clock;
    private final Passwords passwords;
    private final SignInService signIns;
    private final Links links;
    private final RateLimit mailsPerRemote = new RateLimit(60, Duration.ofHours(1));
    private final RateLimit mailsPerAccount = new RateLimit(3, Duration.ofHours(1));
    private final RateLimit changes = new RateLimit(10, Duration.ofMinutes(15));

    public PasswordResetService(
            Database database, Clock clock, Passwords passwords, SignInService signIns, Links links) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.passwords = requireNonNull(passwords);
        this.signIns = requireNonNull(signIns);
        this.links = requireNonNull(links);
    }

    /**
     * Sends a link to whoever has this address. The same happens for one that nobody has, statement by statement, except that
     * the last of them finds nobody to write to: neither answer nor time tells who exists.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}; {@code 429 TOO_MANY_REQUESTS}
     */
    void request(@Nullable String email, Remote remote) {
        var address = EmailAddress.checked("email", email);
        mailsPerRemote.take(remote.address());
        mailsPerAccount.take(address);
        database.execute(mappers -> send(mappers, address, LIFETIME, AccountMails::passwordReset));
    }

    /** Lets somebody choose a first password, in the caller's transaction. */
    void welcome(Mappers mappers, String email) {
        send(mappers, email, WELCOME_LIFETIME, AccountMails::welcome);
    }

    private void send(Mappers mappers, String email, Duration lifetime, Letter letter) {
        var token = SecretToken.random();
        var link = links.to(PAGE, token.value());
        var resets = mappers.get(PasswordResetMapper.class);
        resets.insert(
                UuidCreator.getTimeOrderedEpoch(),
                email,
                token.hash(),
                clock.instant().plus(lifetime));
        resets.writeToKnown(UuidCreator.getTimeOrderedEpoch(), letter.write(email, link, lifetime));
    }

    /**
     * Sets the password of whoever got the link, and ends all their sessions. The link has shown as well whose the address is.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for the password; {@code 409 LINK_NOT_VALID}
     */
    void reset(@Nullable String token, @Nullable String password) {
        var tokenHash = new SecretToken(token == null ? "" : token).hash();
        if (database.read(mappers -> mappers.get(PasswordResetMapper.class).userOf(tokenHash)) == null) {
            throw notValid();
        }
        var hash = passwords.hash("password", password);
        database.execute(mappers -> {
            var resets = mappers.get(PasswordResetMapper.class);
            var user = resets.userOf(tokenHash);
            // Of two at the same time, one deletes it.
            if (user == null || resets.use(tokenHash) == 0) {
                throw notValid();
            }
            change(mappers, user, hash, null);
            resets.unlock(user);
            resets.verifyEmail(user);
        });
    }

    /**
     * Sets the own password, and ends the person's other sessions and the links that were asked for before.
     *
     * @param session token of the one that asks, which goes on
     * @throws ProblemException {@code VALIDATION_ERROR} for a field; {@code 429 TOO_MANY_REQUESTS}
     */
    void change(Person person, @Nullable String current, @Nullable String password, @Nullable String session) {
        changes.take(person.id().toString());
        if (current == null || current.length() > Passwords.LONGEST || !signIns.isPasswordOf(person.id(), current)) {
            throw ProblemException.invalid("currentPassword", "This is not your password.");
        }
        var hash = passwords.hash("password", password);
        database.execute(mappers -> change(mappers, person.id(), hash, session));
    }

    private static void change(Mappers mappers, UUID user, String hash, @Nullable String session) {
        var resets = mappers.get(PasswordResetMapper.class);
        // Whoever has asked for one before may be the reason for the change.
        resets.forgetLinks(user);
        resets.setPassword(user, hash);
        SessionService.revokeOthers(mappers, user, session);
    }

    /** Forgets links that do not work any more. */
    public static void forgetExpired(Mappers mappers) {
        mappers.get(PasswordResetMapper.class).deleteExpired();
    }

    private static ProblemException notValid() {
        return ProblemException.conflict(
                "LINK_NOT_VALID", "This link was used already, or its time is up. Ask for a new one.");
    }
}
