package org.lectern.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.lectern.account.PersonView;
import org.lectern.account.SessionCookie;
import org.lectern.http.Json;
import org.lectern.http.Problems;
import org.lectern.http.Remote;

/** How people come to an account of their own. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public final class JoiningResource {
    private final Joining joining;
    private final SessionCookie cookies;

    public JoiningResource(Joining joining, SessionCookie cookies) {
        this.joining = joining;
        this.cookies = cookies;
    }

    record Registration(@Nullable String email, @Nullable String name) {}

    record Ticket(@Nullable String token) {}

    record Acceptance(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {}

    /** What a person who was invited is shown. */
    public record Welcome(String email, @Nullable String name, String organizationName) {}

    @POST
    @Path("/register")
    @SecurityRequirements
    @Operation(summary = "Ask for an account, where that is open to everybody")
    @Problems({"REGISTRATION_CLOSED", "TOO_MANY_REQUESTS"})
    @ApiResponse(responseCode = "202", description = "Mail is on its way, if there can be an account")
    public Response register(@Context ContainerRequestContext request, @Nullable Registration body) {
        var wanted = Json.required(body);
        joining.register(wanted.email(), wanted.name(), Remote.of(request));
        return Response.accepted().build();
    }

    @POST
    @Path("/invitation")
    @SecurityRequirements
    @Operation(summary = "Read the invitation of a link")
    @Problems("LINK_NOT_VALID")
    public Welcome invitation(@Nullable Ticket body) {
        var open = joining.invitation(Json.required(body).token());
        return new Welcome(open.email(), open.name(), open.organizationName());
    }

    @POST
    @Path("/invitation/accept")
    @SecurityRequirements
    @Operation(summary = "Accept an invitation by name and password, and sign in")
    @Problems({"LINK_NOT_VALID", "EMAIL_TAKEN", "ORG_LEARNER_LIMIT"})
    @ApiResponse(
            responseCode = "200",
            description = "Signed in; the answer sets the cookie",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response accept(@Context ContainerRequestContext request, @Nullable Acceptance body) {
        var given = Json.required(body);
        return cookies.answer(joining.accept(given.token(), given.name(), given.password(), Remote.of(request)));
    }
}
