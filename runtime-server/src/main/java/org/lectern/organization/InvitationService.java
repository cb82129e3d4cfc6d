package org.lectern.organization;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Seats;
import org.lectern.account.SecretToken;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;
import org.lectern.mail.Links;
import org.lectern.mail.Mail;
import org.lectern.mail.Outbox;

/** Invitations of learners, as an organisation's admins send, list and withdraw them. */
public final class InvitationService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = InvitationMapper.class;

    static final Duration LIFETIME = Duration.ofDays(14);

    private final Database database;
    private final Clock clock;
    private final Links links;
    private final RateLimit mailsPerAddress = new RateLimit(3, Duration.ofHours(1));

    public InvitationService(Database database, Clock clock, Links links) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.links = requireNonNull(links);
    }

    /** Those that nobody has accepted yet, the newest first; some may have expired. */
    Page<Invitation> invitations(Person admin, UUID organization, PageRequest page) {
        var rows = database.read(mappers -> {
            OrganizationService.find(mappers, admin, organization);
            return mappers.get(InvitationMapper.class).invitations(organization, page.id(0), page.rows());
        });
        return Page.of(rows, page, row -> List.of(row.id().toString()), row -> row);
    }

    /**
     * Writes to somebody; whoever was invited before gets another link, and the one before works no more.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code 409 EMAIL_TAKEN}, {@code 409 ORG_LEARNER_LIMIT}, {@code 429
     *     TOO_MANY_REQUESTS} for one address
     */
    Invitation invite(Person admin, UUID organization, Invitee invitee) {
        return database.transaction(mappers -> {
            var host = OrganizationService.find(mappers, admin, organization);
            var invitations = mappers.get(InvitationMapper.class);
            // Whoever is being given an account in this organisation at this moment has it by then.
            Seats.lock(mappers, organization);
            if (invitations.userExists(invitee.email())) {
                throw ProblemException.conflict("EMAIL_TAKEN", "There is a user with this e-mail address already.");
            }
            if (!invitations.holdsSeat(organization, invitee.email())) {
                Seats.requireOne(mappers, organization);
            }
            mailsPerAddress.take(invitee.email());
            var id = send(mappers, new Host(organization, host.name()), invitee, admin.id());
            AuditLog.record(mappers, admin.id(), organization, "invitation.create", id, Map.of());
            return requireNonNull(invitations.invitation(organization, id));
        });
    }

    /** @param invitedBy null for somebody who registers without being asked */
    UUID send(Mappers mappers, Host host, Invitee invitee, @Nullable UUID invitedBy) {
        var token = SecretToken.random();
        var id = mappers.get(InvitationMapper.class)
                .put(
                        UuidCreator.getTimeOrderedEpoch(),
                        host.id(),
                        invitee,
                        token.hash(),
                        clock.instant().plus(LIFETIME),
                        invitedBy);
        Outbox.put(mappers, mail(host, invitee.email(), token));
        return id;
    }

    /** To somebody who registers and need not. */
    void sayKnown(Mappers mappers, String email) {
        Outbox.put(mappers, new Mail(email, "You have an account already", """
                %s

                Somebody, probably you, asked for an account in Lectern with %s. There is one already: sign in, or choose a
                new password if you have forgotten it.
                """.formatted(links.to("/sign-in"), email)));
    }

    private Mail mail(Host host, String email, SecretToken token) {
        return new Mail(email, "Your invitation to learn", """
                %s

                %s has a place for you in Lectern, where its training is. Open this address to choose your password; you sign
                in with %s. The address works once, within %d days.
                """.formatted(
                        links.to("/accept-invitation", token.value()), host.name(), email, LIFETIME.toDays()));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    void withdraw(Person admin, UUID organization, UUID id) {
        database.execute(mappers -> {
            OrganizationService.find(mappers, admin, organization);
            if (mappers.get(InvitationMapper.class).delete(organization, id) == 0) {
                throw ProblemException.notFound("invitation");
            }
            AuditLog.record(mappers, admin.id(), organization, "invitation.withdraw", id, Map.of());
        });
    }

    /** Forgets invitations that expired long ago. */
    public static void forgetExpired(Mappers mappers) {
        mappers.get(InvitationMapper.class).deleteLongExpired();
    }
}
