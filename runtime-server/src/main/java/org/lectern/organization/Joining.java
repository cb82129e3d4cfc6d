package org.lectern.organization;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.AccountService;
import org.lectern.account.EmailAddress;
import org.lectern.account.NewUser;
import org.lectern.account.Passwords;
import org.lectern.account.Role;
import org.lectern.account.Seats;
import org.lectern.account.SecretToken;
import org.lectern.account.SessionService;
import org.lectern.account.SignIn;
import org.lectern.account.UserFields;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.RateLimit;
import org.lectern.http.Remote;

/**
 * How people become learners: they accept an invitation. Who registers without being asked is sent one, if there is an
 * organisation for such people. So nobody has an account before the address has shown to be theirs.
 */
public final class Joining {
    private final Database database;
    private final AccountService accounts;
    private final Passwords passwords;
    private final SessionService sessions;
    private final InvitationService invitations;
    private final Optional<String> openOrganization;
    private final RateLimit registrationsPerRemote;
    private final RateLimit registrationsPerAddress;

    /** @param openOrganization slug of the one that takes whoever registers; empty: only who is invited joins */
    public Joining(
            Database database,
            AccountService accounts,
            Passwords passwords,
            SessionService sessions,
            InvitationService invitations,
            Optional<String> openOrganization) {
        this.database = requireNonNull(database);
        this.accounts = requireNonNull(accounts);
        this.passwords = requireNonNull(passwords);
        this.sessions = requireNonNull(sessions);
        this.invitations = requireNonNull(invitations);
        this.openOrganization = requireNonNull(openOrganization);
        this.registrationsPerRemote = new RateLimit(20, Duration.ofHours(1));
        this.registrationsPerAddress = new RateLimit(3, Duration.ofHours(1));
    }

    /** Whether anybody may register. */
    public boolean isOpen() {
        return openOrganization.isPresent();
    }

    /**
     * Writes to this address: an invitation, or that there is an account already, which the answer does not tell.
     *
     * @throws ProblemException {@code 403 REGISTRATION_CLOSED}, {@code VALIDATION_ERROR}, {@code 429 TOO_MANY_REQUESTS}
     */
    void register(@Nullable String email, @Nullable String name, Remote remote) {
        var slug = openOrganization.orElseThrow(Joining::closed);
        var invitee = new Invitee(EmailAddress.checked("email", email), UserFields.NAME.optional(name), null, null);
        registrationsPerRemote.take(remote.address());
        registrationsPerAddress.take(invitee.email());
        database.execute(mappers -> {
            var open = mappers.get(InvitationMapper.class);
            var host = open.host(slug);
            if (host == null) {
                throw closed();
            }
            if (open.userExists(invitee.email())) {
                invitations.sayKnown(mappers, invitee.email());
            } else {
                invitations.send(mappers, host, invitee, null);
            }
        });
    }

    /** @throws ProblemException {@code 409 LINK_NOT_VALID} */
    OpenInvitation invitation(@Nullable String token) {
        var hash = hash(token);
        return database.read(mappers -> open(mappers, hash));
    }

    /**
     * Makes a learner of whoever got the link, and signs them in.
     *
     * @throws ProblemException {@code 409 LINK_NOT_VALID}, {@code VALIDATION_ERROR}, {@code 409 EMAIL_TAKEN}; for somebody
     *     who registered also {@code 409 ORG_LEARNER_LIMIT}
     */
    SignIn accept(@Nullable String token, @Nullable String name, @Nullable String password, Remote remote) {
        var tokenHash = hash(token);
        var known = database.read(mappers -> open(mappers, tokenHash));
        var chosen = UserFields.NAME.edited(name, known.name());
        if (chosen == null) {
            throw ProblemException.invalid("name", "name must not be blank.");
        }
        var hash = passwords.hash("password", password);
        return accounts.adding(mappers -> {
            var user = join(mappers, open(mappers, tokenHash), chosen, hash);
            return sessions.open(mappers, user, remote);
        });
    }

    /**
     * Makes a learner of somebody whose address another has verified, if there is an open invitation to it, or an
     * organisation for whoever comes; in the caller's transaction, inside {@link AccountService#adding}.
     */
    public Optional<UUID> joinVerified(Mappers mappers, String email, @Nullable String name) {
        var known = mappers.get(InvitationMapper.class).openOf(email);
        if (known != null) {
            return Optional.of(join(mappers, known, name == null ? known.name() : name, null));
        }
        return openOrganization
                .map(slug -> mappers.get(InvitationMapper.class).host(slug))
                .map(host -> add(mappers, host.id(), new Invitee(email, name, null, null), null));
    }

    private static UUID join(
            Mappers mappers, OpenInvitation invitation, @Nullable String name, @Nullable String passwordHash) {
        var invitations = mappers.get(InvitationMapper.class);
        // The seat that was kept is free again with the invitation gone, so its organisation must be locked before.
        Seats.lock(mappers, invitation.organizationId());
        if (invitations.accept(invitation.id()) == 0) {
            throw notValid();
        }
        var invitee = new Invitee(invitation.email(), name, invitation.jobTitle(), invitation.staffId());
        return add(mappers, invitation.organizationId(), invitee, passwordHash);
    }

    private static UUID add(Mappers mappers, UUID organization, Invitee invitee, @Nullable String passwordHash) {
        var user = new NewUser(
                UuidCreator.getTimeOrderedEpoch(),
                invitee.email(),
                invitee.name(),
                Role.LEARNER,
                organization,
                invitee.jobTitle(),
                invitee.staffId(),
                passwordHash,
                true);
        return AccountService.add(mappers, user).id();
    }

    private static OpenInvitation open(Mappers mappers, String tokenHash) {
        var invitation = mappers.get(InvitationMapper.class).open(tokenHash);
        if (invitation == null) {
            throw notValid();
        }
        return invitation;
    }

    private static String hash(@Nullable String token) {
        return new SecretToken(token == null ? "" : token).hash();
    }

    private static ProblemException notValid() {
        return ProblemException.conflict(
                "LINK_NOT_VALID", "This link was used already, or its time is up. Ask for a new one.");
    }

    private static ProblemException closed() {
        return ProblemException.forbidden("REGISTRATION_CLOSED", "Only those who are invited can register here.");
    }
}
