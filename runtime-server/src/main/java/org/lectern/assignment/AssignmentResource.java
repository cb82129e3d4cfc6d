package org.lectern.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.http.Problems;

/** Assignments over REST. */
@Path("/api/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
public final class AssignmentResource {
    private final AssignmentService assignments;

    private final URI application;

    /** @param application where Stripe sends people who have paid */
    public AssignmentResource(AssignmentService assignments, URI application) {
        this.assignments = assignments;
        this.application = application;
    }

    record CheckoutLink(URI checkoutUrl) {}

    @GET
    @Operation(summary = "Lists assignments, the newest first")
    public Page<Assignment> list(
            @Context SecurityContext context,
            @QueryParam("learnerId") @Nullable UUID learnerId,
            @QueryParam("courseId") @Nullable UUID courseId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        var reader = Access.signedIn(context);
        var filter = new AssignmentFilter(learnerId, courseId, status(status));
        return assignments.assignments(reader, filter, PageRequest.of(limit, page, 1));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Shows an assignment")
    public Assignment get(@Context SecurityContext context, @PathParam("id") UUID id) {
        return assignments.assignment(Access.signedIn(context), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Assigns a published course to a learner of the own organisation")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NewlyAssigned.class)))
    @Problems({"NOT_FOUND", "DUPLICATE_ASSIGNMENT", "COURSE_NOT_PUBLISHED", "BILLING_NOT_CONFIGURED"})
    public Response assign(@Context SecurityContext context, @Nullable NewAssignment body) {
        var assigned = assignments.assign(Access.corporateAdmin(context), Json.required(body), application);
        return Response.created(
                        URI.create("/api/assignments/" + assigned.assignment().id()))
                .entity(assigned)
                .build();
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Assigns each of several courses to each of several learners")
    @Problems("BILLING_NOT_CONFIGURED")
    public BulkReport assignMany(@Context SecurityContext context, @Nullable BulkAssignment body) {
        return assignments.assign(Access.corporateAdmin(context), Json.required(body), application);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces deadline and notes")
    public Assignment change(
            @Context SecurityContext context, @PathParam("id") UUID id, @Nullable AssignmentTerms body) {
        return assignments.change(Access.signedIn(context), id, Json.required(body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes an assignment back")
    @Problems({"ASSIGNMENT_PAID", "PAYMENT_PROVIDER_FAILED"})
    public void withdraw(@Context SecurityContext context, @PathParam("id") UUID id) {
        assignments.withdraw(Access.signedIn(context), id);
    }

    @POST
    @Path("/{id}/checkout")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Opens the payment of an assignment that waits for it")
    @Problems({
        "NOTHING_TO_PAY",
        "ASSIGNMENT_PAID",
        "CHECKOUT_CLOSED",
        "BILLING_NOT_CONFIGURED",
        "PAYMENT_PROVIDER_FAILED"
    })
    public CheckoutLink checkout(@Context SecurityContext context, @PathParam("id") UUID id) {
        return new CheckoutLink(assignments.checkout(Access.signedIn(context), id, application));
    }

    @POST
    @Path("/{id}/refund")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Gives the money for an assignment back")
    @Problems({"NOT_PAID", "BILLING_NOT_CONFIGURED", "PAYMENT_PROVIDER_FAILED"})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Assignment.class)))
    @ApiResponse(responseCode = "204", description = "The assignment has gone, as with an erased learner")
    public Response refund(@Context SecurityContext context, @PathParam("id") UUID id) {
        var assignment = assignments.refund(Access.superAdmin(context), id);
        return assignment == null
                ? Response.noContent().build()
                : Response.ok(assignment).build();
    }

    private static @Nullable AssignmentStatus status(@Nullable String name) {
        try {
            return name == null ? null : AssignmentStatus.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("status", "ASSIGNED, IN_PROGRESS, COMPLETED or OVERDUE.");
        }
    }
}
