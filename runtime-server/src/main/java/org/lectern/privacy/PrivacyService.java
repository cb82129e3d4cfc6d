package org.lectern.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.UserService;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;

/** Hands out and erases everything that is kept of a person. */
public final class PrivacyService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = PrivacyMapper.class;

    private final Database database;

    public PrivacyService(Database database) {
        this.database = requireNonNull(database);
    }

    /**
     * The whole record, for the person and for super admins. That a super admin has asked is written down.
     *
     * @throws ProblemException {@code NOT_FOUND}, also for somebody else's
     */
    PersonalRecord export(Person asker, UUID id) {
        return database.transaction(mappers -> {
            var own = asker.id().equals(id);
            var found = own || asker.role() == Role.SUPER_ADMIN
                    ? mappers.get(PrivacyMapper.class).record(id)
                    : null;
            if (found == null) {
                throw ProblemException.notFound("user");
            }
            if (!own) {
                AuditLog.record(
                        mappers, asker.id(), UserService.organizationOf(mappers, id), "user.export", id, Map.of());
            }
            return found;
        });
    }

    /**
     * Erases a person with all that was learned: enrolments, results, certificates. What they made for others stays: courses
     * and assignments pass to the admin who erases. Messages about the person that wait, or could be sent again, go too. That
     * somebody was erased is written down, not who it was.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code 409 OWN_ACCOUNT}, {@code 409 LAST_SUPER_ADMIN}
     */
    void erase(Person admin, UUID id) {
        if (admin.id().equals(id)) {
            throw ProblemException.conflict("OWN_ACCOUNT", "Another super admin has to erase this account.");
        }
        database.execute(mappers -> {
            var email = UserService.lockToErase(mappers, admin, id);
            var organization = UserService.organizationOf(mappers, id);
            var privacy = mappers.get(PrivacyMapper.class);
            privacy.handOver(id, admin.id());
            privacy.forget(id, email);
            privacy.delete(id);
            privacy.forgetEvents(id);
            privacy.forgetAnswers(id, email, gone());
            AuditLog.record(mappers, admin.id(), organization, "user.erase", id, Map.of());
        });
    }

    private static String gone() {
        try {
            return Json.mapper()
                    .writeValueAsString(ProblemException.notFound("learner").problem());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
