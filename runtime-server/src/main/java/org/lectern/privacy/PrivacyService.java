package org.lectern.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.account.UserService;
import org.lectern.audit.AuditLog;
import org.lectern.billing.BillingService;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;

/** Hands out and erases everything that is kept of a person. */
public final class PrivacyService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = PrivacyMapper.class;

    private final Database database;
    private final BillingService billing;

    public PrivacyService(Database database, BillingService billing) {
        this.database = requireNonNull(database);
        this.billing = requireNonNull(billing);
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
     * somebody was erased is written down, not who it was. Nothing can be paid for the person any more; what has been paid for
     * and was not completed is written down as well, by the ids of its assignments, and can still be refunded.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code 409 OWN_ACCOUNT}, {@code 409 LAST_SUPER_ADMIN},
     *     {@code 502 PAYMENT_PROVIDER_FAILED}: then nobody was erased
     */
    void erase(Person admin, UUID id) {
        if (admin.id().equals(id)) {
            throw ProblemException.conflict("OWN_ACCOUNT", "Another super admin has to erase this account.");
        }
        // No request to the payment provider is made inside a transaction.
        database.read(mappers -> mappers.get(PrivacyMapper.class).payments(id)).forEach(billing::close);
        database.execute(mappers -> {
            var email = UserService.lockToErase(mappers, admin, id);
            var organization = UserService.organizationOf(mappers, id);
            var privacy = mappers.get(PrivacyMapper.class);
            var paid = privacy.payments(id);
            privacy.handOver(id, admin.id());
            privacy.forget(id, email);
            privacy.delete(id);
            privacy.forgetEvents(id);
            privacy.forgetAnswers(id, email, gone());
            AuditLog.record(mappers, admin.id(), organization, "user.erase", id, details(paid));
        });
    }

    private static Map<String, ?> details(List<UUID> paid) {
        return paid.isEmpty() ? Map.of() : Map.of("paidAssignments", paid);
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
