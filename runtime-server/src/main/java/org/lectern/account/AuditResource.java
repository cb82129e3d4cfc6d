package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.audit.AuditEntry;
import org.lectern.audit.AuditQuery;
import org.lectern.audit.AuditTrail;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.TimeParameter;

/** Who changed what, when: super admins read all of it, corporate admins what concerns their organisation. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public final class AuditResource {
    private final AuditTrail trail;

    public AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Operation(summary = "List administrative acts, the newest first")
    public Page<AuditEntry> entries(
            @Context SecurityContext context,
            @QueryParam("actorId") @Nullable UUID actor,
            @QueryParam("subjectId") @Nullable UUID subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var admin = Access.signedIn(context);
        Access.requireAdmin(admin);
        var query = new AuditQuery(
                Scope.of(admin).organizationId(),
                actor,
                subject,
                action,
                TimeParameter.parse("from", from),
                TimeParameter.parse("to", to));
        return trail.entries(query, PageRequest.of(limit, page, 2));
    }
}
