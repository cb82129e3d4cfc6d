package org.lectern.report;

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
import org.lectern.http.Problems;

/** The dashboards over REST. */
@Path("/api/dashboard")
@Produces(MediaType.APPLICATION_JSON)
public final class DashboardResource {
    private final DashboardService dashboards;

    public DashboardResource(DashboardService dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @Path("/learner")
    @Tag(name = "Figures")
    @Operation(summary = "The signed-in person's courses, deadlines, where to resume, CPD points and certificates")
    public LearnerDashboard learner(@Context SecurityContext context) {
        return dashboards.learner(Access.signedIn(context));
    }

    @GET
    @Path("/organization")
    @Tag(name = "Figures")
    @Operation(summary = "An organisation's learners, assignments, progress and CPD points")
    @Problems("NOT_FOUND")
    public OrganizationDashboard organization(
            @Context SecurityContext context, @QueryParam("organizationId") @Nullable UUID organizationId) {
        return dashboards.organization(Access.signedIn(context), organizationId);
    }

    @GET
    @Path("/platform")
    @Tag(name = "Figures")
    @Operation(summary = "The platform's users, organisations, courses and enrolments")
    public PlatformDashboard platform(@Context SecurityContext context) {
        Access.superAdmin(context);
        return dashboards.platform();
    }
}
