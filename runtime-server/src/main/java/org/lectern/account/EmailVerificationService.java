package org.lectern.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;
import org.lectern.mail.Links;
import org.lectern.mail.Outbox;

/** Shows by a mail that an address is the person's. */
public final class EmailVerificationService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = EmailVerificationMapper.class;

    private static final Duration LIFETIME = Duration.ofDays(3);

    private final Database database;
    private final Clock clock;
    private final Links links;
    private final RateLimit mailsPerAccount = new RateLimit(3, Duration.ofHours(1));

    public EmailVerificationService(Database database, Clock clock, Links links) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.links = requireNonNull(links);
    }

    /** Sends a link to the person's own address, also to one that is verified already. */
    void request(Person person) {
        mailsPerAccount.take(person.id().toString());
        database.execute(mappers -> send(mappers, person.email()));
    }

    void send(Mappers mappers, String email) {
        var token = SecretToken.random();
        mappers.get(EmailVerificationMapper.class)
                .insert(email, token.hash(), clock.instant().plus(LIFETIME));
        Outbox.put(mappers, AccountMails.verification(email, links.to("/verify-email", token.value()), LIFETIME));
    }

    /** @throws ProblemException {@code 409 LINK_NOT_VALID} */
    void verify(@Nullable String token) {
        var hash = new SecretToken(token == null ? "" : token).hash();
        database.execute(mappers -> {
            var verifications = mappers.get(EmailVerificationMapper.class);
            var email = verifications.use(hash);
            if (email == null || verifications.verify(email) == 0) {
                throw ProblemException.conflict(
                        "LINK_NOT_VALID", "This link was used already, or its time is up. Ask for a new one.");
            }
        });
    }

    /** Forgets links that do not work any more. */
    public static void forgetExpired(Mappers mappers) {
        mappers.get(EmailVerificationMapper.class).deleteExpired();
    }
}
