package org.lectern.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.account.SessionCookie;
import org.lectern.account.SignIn;
import org.lectern.http.ProblemException;
import org.lectern.http.Problems;
import org.lectern.http.Remote;
import org.lectern.mail.Links;
import org.lectern.organization.Joining;

/** Sign-in by a provider: the way there, and the way back. Browsers come here, so what goes wrong leads to a page. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public final class OidcResource {
    private final Optional<ExternalSignInService> external;
    private final Joining joining;
    private final Links links;
    private final SessionCookie cookies;
    private final HandshakeCookie handshakes;

    /** @param external empty where no provider is set */
    public OidcResource(
            Optional<ExternalSignInService> external,
            Joining joining,
            Links links,
            SessionCookie cookies,
            HandshakeCookie handshakes) {
        this.external = external;
        this.joining = joining;
        this.links = links;
        this.cookies = cookies;
        this.handshakes = handshakes;
    }

    /** @param url where a browser begins */
    public record External(String name, String url) {}

    /**
     * What the sign-in page offers.
     *
     * @param registration whether anybody may ask for an account
     * @param external the provider, if one is set
     */
    public record Ways(boolean registration, @Nullable External external) {}

    @GET
    @Path("/ways")
    @SecurityRequirements
    @Operation(summary = "Which ways there are to sign in")
    public Ways ways() {
        return new Ways(
                joining.isOpen(),
                external.map(service -> new External(service.name(), "/api/auth/oidc/start"))
                        .orElse(null));
    }

    @GET
    @Path("/oidc/start")
    @SecurityRequirements
    @Operation(summary = "Go to the provider to sign in")
    @ApiResponse(responseCode = "303", description = "To the provider, or with a problem to the sign-in page")
    @Problems("NOT_FOUND")
    public Response start(@QueryParam("to") @Nullable String to) {
        var service = service();
        var handshake = Handshake.begin(to == null ? "/" : to);
        try {
            return Response.seeOther(service.begin(handshake))
                    .cookie(handshakes.of(handshake))
                    .build();
        } catch (ProblemException e) {
            return toSignIn(e.code());
        }
    }

    @GET
    @Path("/oidc/callback")
    @SecurityRequirements
    @Operation(summary = "Come back from the provider")
    @ApiResponse(responseCode = "303", description = "Signed in, or with a problem to the sign-in page")
    @Problems("NOT_FOUND")
    public Response callback(@Context ContainerRequestContext request, @Context UriInfo address) {
        var service = service();
        // Providers add parameters of their own.
        var code = address.getQueryParameters().getFirst("code");
        var state = address.getQueryParameters().getFirst("state");
        var handshake = handshakes.in(request).flatMap(Handshake::of).filter(begun -> begun.state()
                .equals(state));
        if (handshake.isEmpty() || code == null) {
            return toSignIn("EXTERNAL_SIGN_IN_FAILED");
        }
        try {
            return signedIn(service.finish(handshake.get(), code, Remote.of(request)), handshake.get());
        } catch (ProblemException e) {
            return toSignIn(e.code());
        }
    }

    private Response signedIn(SignIn signIn, Handshake handshake) {
        return Response.seeOther(links.to(handshake.destination()))
                .cookie(cookies.of(signIn.token()), handshakes.cleared())
                .build();
    }

    private Response toSignIn(String problem) {
        return Response.seeOther(links.to("/sign-in?problem=" + problem))
                .cookie(handshakes.cleared())
                .build();
    }

    private ExternalSignInService service() {
        return external.orElseThrow(() -> ProblemException.notFound("provider"));
    }
}
