package org.lectern.organization;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.audit.AuditLog;
import org.lectern.database.ConstraintViolationException;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** Organisations, as super admins keep them and their own admins read them. */
public final class OrganizationService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = OrganizationMapper.class;

    private final Database database;

    public OrganizationService(Database database) {
        this.database = requireNonNull(database);
    }

    /** Those that the asker may see, in the order of their names. */
    Page<Organization> organizations(Person asker, @Nullable String search, PageRequest page) {
        Access.requireAdmin(asker);
        var rows = database.read(mappers -> mappers.get(OrganizationMapper.class)
                .organizations(Scope.of(asker), search, page.text(0), page.id(1), page.rows()));
        return Page.of(rows, page, row -> List.of(row.name(), row.id().toString()), row -> row);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for one that the asker may not see */
    Organization organization(Person asker, UUID id) {
        return database.read(mappers -> find(mappers, asker, id));
    }

    /** As {@link #organization}, in the caller's transaction. */
    static Organization find(Mappers mappers, Person asker, UUID id) {
        Access.requireAdmin(asker);
        return Optional.ofNullable(mappers.get(OrganizationMapper.class).organization(Scope.of(asker), id))
                .orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    /** @throws ProblemException {@code VALIDATION_ERROR}, {@code 409 SLUG_TAKEN} */
    Organization create(Person admin, OrganizationEdit wanted) {
        var row = wanted.ofNew(UuidCreator.getTimeOrderedEpoch());
        return database.transaction(mappers -> {
            insert(mappers.get(OrganizationMapper.class), row, wanted.slug() == null);
            AuditLog.record(mappers, admin.id(), row.id(), "organization.create", row.id(), Map.of());
            return find(mappers, admin, row.id());
        });
    }

    /** A second one of the same name gets the end of its id. */
    private static void insert(OrganizationMapper organizations, OrganizationRow row, boolean slugIsOurs) {
        if (organizations.insert(row) == 0) {
            var id = row.id().toString();
            var other = row.withSlug(row.slug() + "-" + id.substring(id.length() - 8));
            if (!slugIsOurs || organizations.insert(other) == 0) {
                throw slugTaken();
            }
        }
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, {@code 409 SLUG_TAKEN} */
    Organization edit(Person admin, UUID id, OrganizationEdit edit) {
        try {
            return database.transaction(mappers -> {
                var organizations = mappers.get(OrganizationMapper.class);
                if (organizations.lock(id) == null) {
                    throw ProblemException.notFound("organisation");
                }
                var before = OrganizationRow.of(find(mappers, admin, id));
                var after = edit.on(before);
                if (!after.equals(before)) {
                    organizations.update(after);
                    AuditLog.record(mappers, admin.id(), id, "organization.update", id, changes(before, after));
                }
                return find(mappers, admin, id);
            });
        } catch (ConstraintViolationException e) {
            throw e.constraint().equals("organization_slug_key") ? slugTaken() : e;
        }
    }

    private static Map<String, Object> changes(OrganizationRow before, OrganizationRow after) {
        var changes = new LinkedHashMap<String, Object>();
        if (after.maxLearners() != before.maxLearners()) {
            changes.put("maxLearners", after.maxLearners());
        }
        if (after.billingEnabled() != before.billingEnabled()) {
            changes.put("billingEnabled", after.billingEnabled());
        }
        return changes;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code 409 ORGANIZATION_IN_USE} */
    void delete(Person admin, UUID id) {
        database.execute(mappers -> {
            var organizations = mappers.get(OrganizationMapper.class);
            if (organizations.lock(id) == null) {
                throw ProblemException.notFound("organisation");
            }
            if (organizations.inUse(id)) {
                throw ProblemException.conflict("ORGANIZATION_IN_USE", "This organisation has users or assignments.");
            }
            if (organizations.hasBooks(id)) {
                throw ProblemException.conflict(
                        "ORGANIZATION_IN_USE",
                        "This organisation has payments, open or past: it stays for the bookkeeping's sake.");
            }
            organizations.delete(id);
            AuditLog.record(mappers, admin.id(), null, "organization.delete", id, Map.of());
        });
    }

    private static ProblemException slugTaken() {
        return ProblemException.conflict("SLUG_TAKEN", "There is an organisation with this slug already.");
    }
}
