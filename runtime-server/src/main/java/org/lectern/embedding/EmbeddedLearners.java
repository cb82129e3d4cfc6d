package org.lectern.embedding;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.AccountService;
import org.lectern.account.EmailAddress;
import org.lectern.account.LearnerEdit;
import org.lectern.account.NewUser;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.Seats;
import org.lectern.account.UserFields;
import org.lectern.account.UserService;
import org.lectern.audit.AuditLog;
import org.lectern.client.Caller;
import org.lectern.client.ExternalIds;
import org.lectern.client.ExternalKind;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** Learners that other systems make and keep. Nobody writes to them, and they have no password. */
public final class EmbeddedLearners {
    private final AccountService accounts;
    private final UserService users;

    public EmbeddedLearners(AccountService accounts, UserService users) {
        this.accounts = requireNonNull(accounts);
        this.users = requireNonNull(users);
    }

    /**
     * Makes a learner, or finds the one whom the caller's organisation calls so. Somebody of the organisation who has the
     * address, and no external id yet, gets this one. Nothing else is changed of who is there already.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}, {@code ORG_LEARNER_LIMIT}, {@code EMAIL_TAKEN} for the address of
     *     anybody else, or {@code EXTERNAL_ID_TAKEN} for the name of somebody who is no learner any more
     */
    Made<EmbeddedLearner> create(Caller caller, NewLearner wanted) {
        var externalId = wanted.externalId();
        if (externalId == null) {
            throw ProblemException.invalid("externalId", "Say what you call the learner.");
        }
        var organization = organization(caller, wanted.organizationId());
        var user = new NewUser(
                UuidCreator.getTimeOrderedEpoch(),
                EmailAddress.checked("email", wanted.email()),
                UserFields.NAME.required(wanted.name()),
                Role.LEARNER,
                organization,
                UserFields.JOB_TITLE.optional(wanted.jobTitle()),
                UserFields.STAFF_ID.optional(wanted.staffId()),
                null,
                false);
        try {
            return accounts.adding(mappers -> {
                // Before anything is looked up: of two that make the same learner at once, one finds the other's.
                Seats.lock(mappers, organization);
                var known = known(mappers, caller, externalId, user);
                if (known == null) {
                    AccountService.add(mappers, user);
                    ExternalIds.put(mappers, caller, ExternalKind.LEARNER, user.id(), externalId);
                    AuditLog.record(
                            mappers, caller.id(), organization, "user.create", user.id(), Map.of("role", Role.LEARNER));
                }
                return new Made<>(load(mappers, caller, known == null ? user.id() : known), known == null);
            });
        } catch (ConstraintViolationException e) {
            throw ExternalIds.taken(e);
        }
    }

    private static UUID organization(Caller caller, @Nullable UUID wanted) {
        var own = caller.organizationId();
        if (own == null && wanted == null) {
            throw ProblemException.invalid("organizationId", "Say of which organisation the learner is to be.");
        }
        if (own != null && wanted != null && !own.equals(wanted)) {
            throw ProblemException.invalid("organizationId", "There is no such organisation.");
        }
        return own == null ? requireNonNull(wanted) : own;
    }

    /** Who is there already, by the external id or else by the address. */
    private static @Nullable UUID known(Mappers mappers, Caller caller, String externalId, NewUser user) {
        var named = ExternalIds.find(mappers, caller, ExternalKind.LEARNER, externalId);
        if (named.isPresent()) {
            return named.get();
        }
        var sameAddress = AccountService.personByEmail(mappers, user.email());
        if (sameAddress.isEmpty()) {
            return null;
        }
        var person = sameAddress.get();
        if (!isLearnerOf(person, user.organizationId())
                || ExternalIds.of(mappers, caller, ExternalKind.LEARNER, person.id()) != null) {
            throw AccountService.emailTaken();
        }
        ExternalIds.put(mappers, caller, ExternalKind.LEARNER, person.id(), externalId);
        return person.id();
    }

    private static boolean isLearnerOf(Person person, @Nullable UUID organization) {
        return person.role() == Role.LEARNER
                && requireNonNull(person.organizationId()).equals(organization);
    }

    /** A learner who has become an administrator keeps the name, and is not shown any more. */
    private static EmbeddedLearner load(Mappers mappers, Caller caller, UUID id) {
        try {
            return view(mappers, caller, id);
        } catch (ProblemException e) {
            throw ProblemException.conflict(
                    "EXTERNAL_ID_TAKEN", "Somebody who is no learner of yours has this external id.");
        }
    }

    private static EmbeddedLearner view(Mappers mappers, Caller caller, UUID id) {
        return EmbeddedLearner.of(
                UserService.learner(mappers, caller.organizationId(), id),
                ExternalIds.of(mappers, caller, ExternalKind.LEARNER, id));
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, or {@code ORG_LEARNER_LIMIT} when enabling */
    EmbeddedLearner change(Caller caller, UUID id, LearnerChange change) {
        var edit = new LearnerEdit(change.jobTitle(), change.staffId(), change.disabled());
        return accounts.adding(mappers -> {
            users.editLearner(mappers, caller.id(), caller.organizationId(), id, change.name(), edit);
            return view(mappers, caller, id);
        });
    }
}
