package org.lectern.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.http.Problems;
import org.lectern.http.Remote;

/** Passwords that are forgotten or changed, and addresses that are verified. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public final class PasswordResource {
    private final PasswordResetService resets;
    private final EmailVerificationService verifications;
    private final SessionCookie cookies;

    public PasswordResource(
            PasswordResetService resets, EmailVerificationService verifications, SessionCookie cookies) {
        this.resets = resets;
        this.verifications = verifications;
        this.cookies = cookies;
    }

    record Forgotten(@Nullable String email) {}

    record Reset(@Nullable String token, @Nullable String password) {}

    record Change(
            @Nullable String currentPassword, @Nullable String password) {}

    record AddressVerification(@Nullable String token) {}

    @POST
    @Path("/forgot-password")
    @SecurityRequirements
    @Operation(summary = "Ask for a link to choose a new password")
    @Problems("TOO_MANY_REQUESTS")
    public void forgot(@Context ContainerRequestContext request, @Nullable Forgotten body) {
        resets.request(Json.required(body).email(), Remote.of(request));
    }

    @POST
    @Path("/reset-password")
    @SecurityRequirements
    @Operation(summary = "Choose a new password by such a link")
    @Problems("LINK_NOT_VALID")
    public void reset(@Nullable Reset body) {
        var wanted = Json.required(body);
        resets.reset(wanted.token(), wanted.password());
    }

    @POST
    @Path("/change-password")
    @Operation(summary = "Change one's own password")
    @Problems("TOO_MANY_REQUESTS")
    public void change(
            @Context SecurityContext context, @Context ContainerRequestContext request, @Nullable Change body) {
        var person = Access.signedIn(context);
        var wanted = Json.required(body);
        resets.change(
                person,
                wanted.currentPassword(),
                wanted.password(),
                cookies.token(request).orElse(null));
    }

    @POST
    @Path("/verify-email")
    @SecurityRequirements
    @Operation(summary = "Confirm an e-mail address by the link that was sent to it")
    @Problems("LINK_NOT_VALID")
    public void verify(@Nullable AddressVerification body) {
        verifications.verify(Json.required(body).token());
    }

    @POST
    @Path("/verify-email/send")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ask for such a link to one's own address")
    @Problems("TOO_MANY_REQUESTS")
    public void sendVerification(@Context SecurityContext context) {
        verifications.request(Access.signedIn(context));
    }
}
