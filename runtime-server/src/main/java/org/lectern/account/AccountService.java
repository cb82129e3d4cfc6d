package org.lectern.account;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** People who have an account, for the command line and for other features. */
public final class AccountService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = AccountMapper.class;

    private final Database database;
    private final Passwords passwords;

    public AccountService(Database database, Passwords passwords) {
        this.database = requireNonNull(database);
        this.passwords = requireNonNull(passwords);
    }

    /** @throws ProblemException when a field is at fault, the address is taken, or the organisation has no seat left */
    public Person create(NewPerson person) {
        var user = new NewUser(
                UuidCreator.getTimeOrderedEpoch(),
                EmailAddress.checked("email", person.email()),
                person.name(),
                person.role(),
                person.organizationId(),
                null,
                null,
                passwords.hash("password", person.password()),
                false);
        return adding(mappers -> add(mappers, user));
    }

    /** A transaction that adds users, and says what is wrong with one that cannot be added. */
    public <T> T adding(Function<Mappers, T> work) {
        try {
            return database.transaction(work);
        } catch (ConstraintViolationException e) {
            throw problem(e);
        }
    }

    /**
     * Adds a user, inside {@link #adding}. Invitations of the address end, and free the seats that they have kept.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for the organisation, {@code 409 ORG_LEARNER_LIMIT}
     */
    public static Person add(Mappers mappers, NewUser user) {
        requireOrganization(user.role(), user.organizationId());
        if (user.role() == Role.LEARNER) {
            Seats.requireOneFor(mappers, requireNonNull(user.organizationId()), user.email());
        } else {
            Seats.endInvitations(mappers, user.email());
        }
        var accounts = mappers.get(AccountMapper.class);
        accounts.insert(user);
        return requireNonNull(accounts.person(user.id()));
    }

    static void requireOrganization(Role role, @Nullable UUID organization) {
        if ((role == Role.SUPER_ADMIN) != (organization == null)) {
            throw ProblemException.invalid(
                    "organizationId", "Learners and corporate admins belong to an organisation, super admins to none.");
        }
    }

    /** {@code 409 EMAIL_TAKEN} */
    public static ProblemException emailTaken() {
        return ProblemException.conflict("EMAIL_TAKEN", "There is a user with this e-mail address already.");
    }

    static RuntimeException problem(ConstraintViolationException e) {
        return switch (e.constraint()) {
            case "app_user_email_key" -> emailTaken();
            case "app_user_organization_id_fkey" ->
                ProblemException.invalid("organizationId", "There is no such organisation.");
            default -> e;
        };
    }

    /** The organisation with this slug, made when there is none. */
    public UUID organization(String name, String slug) {
        return database.transaction(mappers -> {
            var accounts = mappers.get(AccountMapper.class);
            var known = accounts.organizationBySlug(slug);
            if (known != null) {
                return known;
            }
            var id = UuidCreator.getTimeOrderedEpoch();
            accounts.insertOrganization(id, name, slug);
            return id;
        });
    }

    /** The organisation with this slug, if there is one. */
    public Optional<UUID> organizationBySlug(String slug) {
        return database.read(
                mappers -> Optional.ofNullable(mappers.get(AccountMapper.class).organizationBySlug(slug)));
    }

    public Optional<Person> personByEmail(String email) {
        return database.read(mappers -> personByEmail(mappers, email));
    }

    /** As above, in the caller's transaction. */
    public static Optional<Person> personByEmail(Mappers mappers, String email) {
        return Optional.ofNullable(mappers.get(AccountMapper.class).personByEmail(EmailAddress.normalised(email)));
    }

    /** The oldest super admin, who owns what the command line imports. */
    public Optional<Person> firstSuperAdmin() {
        return Optional.ofNullable(
                database.read(mappers -> mappers.get(AccountMapper.class).firstSuperAdmin()));
    }
}
