package org.lectern.account;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** What administrators do with users. */
public final class UserService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = UserMapper.class;

    private final Database database;
    private final Clock clock;
    private final AccountService accounts;
    private final Passwords passwords;
    private final PasswordResetService resets;
    private final EmailVerificationService verifications;

    public UserService(
            Database database,
            Clock clock,
            AccountService accounts,
            Passwords passwords,
            PasswordResetService resets,
            EmailVerificationService verifications) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.accounts = requireNonNull(accounts);
        this.passwords = requireNonNull(passwords);
        this.resets = requireNonNull(resets);
        this.verifications = requireNonNull(verifications);
    }

    /** Users in the order of their names, only those whom the asker may see. */
    Page<User> users(Person asker, UserQuery query, PageRequest page) {
        Access.requireAdmin(asker);
        return page(Scope.of(asker), query, page);
    }

    /** The learners of one organisation; that the asker may see it is the caller's to know. */
    public Page<User> learners(UUID organization, @Nullable String search, PageRequest page) {
        return page(new Scope(null, organization), new UserQuery(search, Role.LEARNER, null), page);
    }

    private Page<User> page(Scope scope, UserQuery query, PageRequest page) {
        var rows = database.read(
                mappers -> mappers.get(UserMapper.class).users(scope, query, page.text(0), page.id(1), page.rows()));
        return Page.of(rows, page, user -> List.of(user.sortName(), user.id().toString()), user -> user);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody whom the asker may not see */
    User user(Person asker, UUID id) {
        return database.read(mappers -> required(mappers.get(UserMapper.class).user(Scope.of(asker), id)));
    }

    /** @throws ProblemException when a field is at fault, the address is taken, or the organisation has no seat left */
    User create(Person admin, NewUserRequest wanted) {
        if (wanted.role() == null) {
            throw ProblemException.invalid("role", "Say which role the user has.");
        }
        var user = new NewUser(
                UuidCreator.getTimeOrderedEpoch(),
                EmailAddress.checked("email", wanted.email()),
                UserFields.NAME.optional(wanted.name()),
                wanted.role(),
                wanted.organizationId(),
                UserFields.JOB_TITLE.optional(wanted.jobTitle()),
                UserFields.STAFF_ID.optional(wanted.staffId()),
                wanted.password() == null ? null : passwords.hash("password", wanted.password()),
                false);
        return accounts.adding(mappers -> {
            AccountService.add(mappers, user);
            if (user.password() == null) {
                resets.welcome(mappers, user.email());
            }
            AuditLog.record(
                    mappers, admin.id(), user.organizationId(), "user.create", user.id(), Map.of("role", user.role()));
            return required(mappers.get(UserMapper.class).user(Scope.of(admin), user.id()));
        });
    }

    /**
     * Changes what the edit names. Whoever moves to another organisation takes their assignments along: the database sees to it.
     *
     * @throws ProblemException when a field is at fault, {@code 409 LAST_SUPER_ADMIN}, {@code 409 ORG_LEARNER_LIMIT}
     */
    User edit(Person admin, UUID id, UserEdit edit) {
        return accounts.adding(mappers -> edit(mappers, admin.id(), Scope.of(admin), id, edit));
    }

    /** As {@link #edit}, of a learner of one organisation; that the admin may is the caller's to know. */
    public User editLearner(Person admin, UUID organization, UUID id, LearnerEdit edit) {
        return accounts.adding(mappers -> editLearner(mappers, admin.id(), organization, id, edit.ofUser()));
    }

    /** As {@link #editLearner}, for another system and with the name, in the transaction of {@link AccountService#adding}. */
    public User editLearner(
            Mappers mappers,
            UUID actor,
            @Nullable UUID organization,
            UUID id,
            @Nullable String name,
            LearnerEdit edit) {
        return editLearner(mappers, actor, organization, id, edit.ofUser(name));
    }

    private User editLearner(Mappers mappers, UUID actor, @Nullable UUID organization, UUID id, UserEdit edit) {
        learner(mappers, organization, id);
        return edit(mappers, actor, new Scope(null, organization), id, edit);
    }

    /**
     * A learner of an organisation, or of any where it is null.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    public static User learner(Mappers mappers, @Nullable UUID organization, UUID id) {
        var user = mappers.get(UserMapper.class).user(new Scope(null, organization), id);
        if (user == null || user.role() != Role.LEARNER) {
            throw ProblemException.notFound("learner");
        }
        return user;
    }

    private User edit(Mappers mappers, UUID actor, Scope scope, UUID id, UserEdit edit) {
        var users = mappers.get(UserMapper.class);
        var superAdmins = users.lockSuperAdmins();
        var before = UserRow.of(required(users.lock(scope, id)));
        var after = edit.on(before, clock.instant());
        if (before.isActiveSuperAdmin() && !after.isActiveSuperAdmin()) {
            requireAnother(superAdmins, id);
        }
        if (after.takesSeat() && !(before.takesSeat() && after.isInOrganizationOf(before))) {
            Seats.requireOneFor(mappers, requireNonNull(after.organizationId()), after.email());
        } else if (!after.email().equals(before.email())) {
            Seats.endInvitations(mappers, after.email());
        }
        users.update(after);
        if (before.disabledAt() == null && after.disabledAt() != null) {
            users.endSessions(id);
        }
        if (!after.email().equals(before.email())) {
            verifications.send(mappers, after.email());
        }
        UserAudit.record(mappers, actor, before, after);
        return required(users.user(scope, id));
    }

    /** @throws ProblemException {@code 409 LAST_SUPER_ADMIN} */
    private static void requireAnother(List<UUID> superAdmins, UUID id) {
        if (superAdmins.stream().allMatch(id::equals)) {
            throw ProblemException.conflict(
                    "LAST_SUPER_ADMIN", "This is the last super admin: nobody could look after the platform.");
        }
    }

    /**
     * Makes sure, until the end of the transaction, that somebody may be erased.
     *
     * @return the person's e-mail address
     * @throws ProblemException {@code NOT_FOUND}, {@code 409 LAST_SUPER_ADMIN}
     */
    public static String lockToErase(Mappers mappers, Person admin, UUID id) {
        var users = mappers.get(UserMapper.class);
        var superAdmins = users.lockSuperAdmins();
        var user = UserRow.of(required(users.lock(Scope.of(admin), id)));
        if (user.isActiveSuperAdmin()) {
            requireAnother(superAdmins, id);
        }
        return user.email();
    }

    /** Null for a super admin, and for nobody. */
    public static @Nullable UUID organizationOf(Mappers mappers, UUID id) {
        return mappers.get(UserMapper.class).organizationOf(id);
    }

    private static User required(@Nullable User user) {
        if (user == null) {
            throw ProblemException.notFound("user");
        }
        return user;
    }
}
