package org.lectern.certificate;

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
import org.lectern.account.Access;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** Points of continuing professional development over REST. */
@Path("/api/cpd")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
public final class CpdResource {
    private final CpdService points;

    public CpdResource(CpdService points) {
        this.points = points;
    }

    @GET
    @Operation(summary = "Sums up CPD points by learner and year")
    @Problems("NOT_FOUND")
    public Page<CpdTotal> totals(
            @Context SecurityContext context,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("learnerId") @Nullable UUID learnerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return points.totals(Access.signedIn(context), year, learnerId, PageRequest.of(limit, page, 2));
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "Sums up CPD points by organisation and year")
    @Problems("NOT_FOUND")
    public Page<OrganizationCpd> ofOrganizations(
            @Context SecurityContext context,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("organizationId") @Nullable UUID organizationId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var reader = Access.signedIn(context);
        return points.ofOrganizations(reader, year, organizationId, PageRequest.of(limit, page, 2));
    }
}
