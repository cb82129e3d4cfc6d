package org.lectern.certificate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.database.Database;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Points of continuing professional development, by year. Certificates that were taken back count for nothing. */
public final class CpdService {
    /** The statements of this part, for whoever opens the database. */
    public static final Class<?> MAPPER = CpdMapper.class;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Database database;

    public CpdService(Database database) {
        this.database = requireNonNull(database);
    }

    /** By learner: a learner's own, a corporate admin's learners', all; the newest year first. */
    Page<CpdTotal> totals(Person reader, @Nullable Integer year, @Nullable UUID learner, PageRequest page) {
        requireYear(year);
        var rows = database.read(mappers -> mappers.get(CpdMapper.class)
                .totals(Scope.of(reader), year, learner, page.number(0), page.id(1), page.rows()));
        return Page.of(
                rows,
                page,
                row -> List.of(String.valueOf(row.year()), row.learnerId().toString()),
                row -> row);
    }

    /** By organisation: a corporate admin's own, or all. @throws ProblemException {@code FORBIDDEN} for a learner */
    Page<OrganizationCpd> ofOrganizations(
            Person reader, @Nullable Integer year, @Nullable UUID organization, PageRequest page) {
        Access.requireAdmin(reader);
        requireYear(year);
        var own = Scope.of(reader).organizationId();
        if (own != null && organization != null && !own.equals(organization)) {
            throw ProblemException.notFound("organisation");
        }
        var rows = database.read(mappers -> mappers.get(CpdMapper.class)
                .ofOrganizations(year, own == null ? organization : own, page.number(0), page.id(1), page.rows()));
        return Page.of(
                rows,
                page,
                row -> List.of(String.valueOf(row.year()), row.organizationId().toString()),
                row -> row);
    }

    private static void requireYear(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw ProblemException.invalid("year", "A year such as 2026.");
        }
    }
}
