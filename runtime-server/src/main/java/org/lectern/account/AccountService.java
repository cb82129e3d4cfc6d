package org.lectern.account;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;

/** Who somebody is: users, passwords and sessions. */
public final class AccountService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = AccountMapper.class;

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;
    private static final int MOST_PEOPLE = 100;

    private final Database database;
    private final Clock clock;
    private final Duration sessionLifetime;
    private final PasswordHasher passwords = new PasswordHasher();

    /** @param sessionLifetime how long a sign-in lasts */
    public AccountService(Database database, Clock clock, Duration sessionLifetime) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.sessionLifetime = requireNonNull(sessionLifetime);
    }

    /** How long a sign-in lasts. */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    /** @throws ProblemException {@code BAD_CREDENTIALS}, the same for an unknown address and a wrong password */
    public SignIn signIn(@Nullable String email, @Nullable String password) {
        if (email == null || email.isBlank()) {
            throw ProblemException.invalid("email", "Enter your e-mail address.");
        }
        if (password == null || password.isEmpty() || password.length() > LONGEST_PASSWORD) {
            throw ProblemException.invalid("password", "Enter your password.");
        }
        var stored = database.read(mappers -> mappers.get(AccountMapper.class).passwordOf(normalised(email)));
        var hash = stored == null ? null : stored.password();
        if (stored == null || hash == null) {
            passwords.matchNobody(password);
            throw badCredentials();
        }
        if (!passwords.matches(password, hash)) {
            throw badCredentials();
        }
        var token = SecretToken.random();
        return database.transaction(mappers -> {
            var accounts = mappers.get(AccountMapper.class);
            accounts.deleteExpiredSessions();
            accounts.insertSession(
                    UuidCreator.getTimeOrderedEpoch(),
                    token.hash(),
                    stored.id(),
                    clock.instant().plus(sessionLifetime));
            return new SignIn(token, requireNonNull(accounts.person(stored.id())));
        });
    }

    /** Ends the session; an unknown token is no error. */
    public void signOut(String token) {
        database.transaction(mappers -> {
            mappers.get(AccountMapper.class).deleteSession(new SecretToken(token).hash());
            return true;
        });
    }

    /** The person whose session this is, while it lasts. */
    public Optional<Person> whoHolds(String token) {
        var hash = new SecretToken(token).hash();
        return Optional.ofNullable(
                database.read(mappers -> mappers.get(AccountMapper.class).personOfSession(hash)));
    }

    /** @throws ProblemException when a field is at fault or the address is taken */
    public Person create(NewPerson person) {
        var checked = checked(person);
        var id = UuidCreator.getTimeOrderedEpoch();
        var hash = passwords.hash(checked.password());
        try {
            return database.transaction(mappers -> {
                mappers.get(AccountMapper.class).insertPerson(id, checked, hash);
                return requireNonNull(mappers.get(AccountMapper.class).person(id));
            });
        } catch (ConstraintViolationException e) {
            throw ProblemException.conflict("EMAIL_TAKEN", "There is a user with this e-mail address already.");
        }
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

    public Optional<Person> personByEmail(String email) {
        return Optional.ofNullable(
                database.read(mappers -> mappers.get(AccountMapper.class).personByEmail(normalised(email))));
    }

    /** The oldest super admin, who owns what the command line imports. */
    public Optional<Person> firstSuperAdmin() {
        return Optional.ofNullable(
                database.read(mappers -> mappers.get(AccountMapper.class).firstSuperAdmin()));
    }

    /** Users by name or address, only those whom the asker may see. */
    List<Person> people(Person asker, @Nullable String search) {
        Access.requireAdmin(asker);
        var organization = asker.role() == Role.SUPER_ADMIN ? null : requireNonNull(asker.organizationId());
        return database.read(mappers -> mappers.get(AccountMapper.class).people(search, organization, MOST_PEOPLE));
    }

    private static NewPerson checked(NewPerson person) {
        var email = normalised(person.email());
        if (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > 254) {
            throw ProblemException.invalid("email", "This is not an e-mail address.");
        }
        if (person.password().length() < SHORTEST_PASSWORD || person.password().length() > LONGEST_PASSWORD) {
            throw ProblemException.invalid(
                    "password", "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
        if ((person.role() == Role.SUPER_ADMIN) != (person.organizationId() == null)) {
            throw ProblemException.invalid(
                    "organizationId", "Learners and corporate admins belong to an organisation, super admins to none.");
        }
        return new NewPerson(email, person.password(), person.name(), person.role(), person.organizationId());
    }

    private static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static ProblemException badCredentials() {
        return ProblemException.unauthorized("BAD_CREDENTIALS", "E-mail address or password is wrong.");
    }
}
