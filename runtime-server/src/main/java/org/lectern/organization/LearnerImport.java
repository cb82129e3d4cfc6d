package org.lectern.organization;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lectern.account.Person;
import org.lectern.audit.AuditLog;
import org.lectern.database.Database;
import org.lectern.http.ProblemException;

/**
 * Invites the people of a table, row by row: each is invited or not, by itself, and the report says which. A row that cannot
 * be taken keeps no other from being taken. Who stands in several rows is invited by the first that can be taken: a second
 * mail would only make the link in the first a dead one.
 */
public final class LearnerImport {
    private final Database database;
    private final InvitationService invitations;

    public LearnerImport(Database database, InvitationService invitations) {
        this.database = requireNonNull(database);
        this.invitations = requireNonNull(invitations);
    }

    /** @throws ProblemException {@code NOT_FOUND} for the organisation; for a table that is none, nobody is invited */
    ImportReport run(Person admin, UUID organization, LearnerTable table) {
        database.read(mappers -> OrganizationService.find(mappers, admin, organization));
        var rows = new ArrayList<ImportReport.Row>();
        var lines = new HashMap<String, Long>();
        for (var row : table.rows()) {
            rows.add(invite(admin, organization, row, lines));
        }
        var report = ImportReport.of(rows);
        database.execute(mappers -> AuditLog.record(
                mappers,
                admin.id(),
                organization,
                "learner.import",
                organization,
                Map.of("invited", report.invited(), "rejected", report.rejected())));
        return report;
    }

    /** @param lines by address, those that have invited somebody; this row's is added */
    private ImportReport.Row invite(Person admin, UUID organization, LearnerTable.Row row, Map<String, Long> lines) {
        try {
            var invitee = row.invitation().checked();
            requireFirst(invitee, lines);
            invitations.invite(admin, organization, invitee);
            lines.put(invitee.email(), row.line());
            return ImportReport.Row.invited(row.line(), invitee.email());
        } catch (ProblemException e) {
            return ImportReport.Row.rejected(row.line(), row.invitation().email(), e.problem());
        }
    }

    private static void requireFirst(Invitee invitee, Map<String, Long> lines) {
        var first = lines.get(invitee.email());
        if (first != null) {
            throw ProblemException.conflict(
                    "EMAIL_REPEATED",
                    "Line " + first + " has this e-mail address too and was taken; this row was left out.");
        }
    }
}
