package org.lectern.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.LearnerEdit;
import org.lectern.account.Person;
import org.lectern.account.User;
import org.lectern.account.UserService;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.Problems;

/** An organisation's learners, and those who are invited. */
@Path("/api/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public final class LearnerResource {
    private final OrganizationService organizations;
    private final UserService users;
    private final InvitationService invitations;
    private final LearnerImport imports;

    public LearnerResource(
            OrganizationService organizations,
            UserService users,
            InvitationService invitations,
            LearnerImport imports) {
        this.organizations = organizations;
        this.users = users;
        this.invitations = invitations;
        this.imports = imports;
    }

    @GET
    @Path("/{id}/learners")
    @Operation(summary = "List an organisation's learners")
    public Page<User> learners(
            @Context SecurityContext context,
            @PathParam("id") UUID id,
            @QueryParam("search") @Nullable String search,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        admin(context, id);
        return users.learners(id, search, PageRequest.of(limit, page, 2));
    }

    @PATCH
    @Path("/{id}/learners/{learnerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Edit a learner: job title, staff id, disabled or not")
    @Problems("ORG_LEARNER_LIMIT")
    public User edit(
            @Context SecurityContext context,
            @PathParam("id") UUID id,
            @PathParam("learnerId") UUID learner,
            @Nullable LearnerEdit body) {
        return users.editLearner(admin(context, id), id, learner, Json.required(body));
    }

    @POST
    @Path("/{id}/learners/import")
    @Consumes("text/csv")
    @Operation(summary = "Invite the people of a CSV file")
    @Problems({"MALFORMED_CSV", "FILE_TOO_LARGE"})
    public ImportReport importLearners(@Context SecurityContext context, @PathParam("id") UUID id, InputStream body) {
        return imports.run(admin(context, id), id, LearnerTable.read(body));
    }

    @GET
    @Path("/{id}/invitations")
    @Operation(summary = "List invitations that nobody has accepted yet")
    public Page<Invitation> invitations(
            @Context SecurityContext context,
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("page") @Nullable String page) {
        return invitations.invitations(admin(context, id), id, PageRequest.of(limit, page, 1));
    }

    @POST
    @Path("/{id}/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Invite a learner by mail")
    @Problems({"EMAIL_TAKEN", "ORG_LEARNER_LIMIT", "TOO_MANY_REQUESTS"})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Invitation.class)))
    public Response invite(@Context SecurityContext context, @PathParam("id") UUID id, @Nullable NewInvitation body) {
        var admin = admin(context, id);
        var invitation = invitations.invite(admin, id, Json.required(body).checked());
        return Response.status(Response.Status.CREATED).entity(invitation).build();
    }

    @DELETE
    @Path("/{id}/invitations/{invitationId}")
    @Operation(summary = "Withdraw an invitation")
    public void withdraw(
            @Context SecurityContext context, @PathParam("id") UUID id, @PathParam("invitationId") UUID invitation) {
        invitations.withdraw(admin(context, id), id, invitation);
    }

    /** An admin who may see this organisation. */
    private Person admin(SecurityContext context, UUID organization) {
        var person = Access.signedIn(context);
        organizations.organization(person, organization);
        return person;
    }
}
