package org.lectern.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lectern.database.Database;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.TimeParameter;

/** Reads what {@link AuditLog} has written. */
public final class AuditTrail {
    private final Database database;

    public AuditTrail(Database database) {
        this.database = requireNonNull(database);
    }

    /** The newest first; a position is a time and an id. */
    public Page<AuditEntry> entries(AuditQuery query, PageRequest page) {
        var before = TimeParameter.parse("page", page.text(0));
        var rows = database.read(
                mappers -> mappers.get(AuditMapper.class).entries(query, before, page.id(1), page.rows()));
        return Page.of(rows, page, row -> List.of(row.at().toString(), row.id().toString()), row -> row);
    }
}
