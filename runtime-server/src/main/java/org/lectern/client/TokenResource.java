package org.lectern.client;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** OAuth2 for programs: the token endpoint with the client credentials grant, and the keys that verify its tokens. */
@Path("/api/v1/oauth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OAuth2")
public final class TokenResource {
    private final BearerTokens bearers;
    private final AccessTokens tokens;
    private final SigningKeys keys;

    public TokenResource(BearerTokens bearers, AccessTokens tokens, SigningKeys keys) {
        this.bearers = bearers;
        this.tokens = tokens;
        this.keys = keys;
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirements
    @Operation(summary = "Gives a client a token for its secret (grant type client_credentials)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schemaProperties = {
                                @SchemaProperty(name = "grant_type", schema = @Schema(types = "string")),
                                @SchemaProperty(name = "scope", schema = @Schema(types = "string")),
                                @SchemaProperty(name = "client_id", schema = @Schema(types = "string")),
                                @SchemaProperty(name = "client_secret", schema = @Schema(types = "string"))
                            },
                            examples = @ExampleObject("{\"grant_type\": \"client_credentials\","
                                            + " \"scope\": \"completions:read\"}")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Token.class)))
    @ApiResponse(
            responseCode = "400",
            description = "As OAuth2 has it",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The secret is not the client's",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    public Response token(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable MultivaluedMap<String, String> form) {
        if (form == null || form.getFirst("grant_type") == null) {
            throw OAuthException.of("invalid_request", "The form needs a grant_type.");
        }
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            throw OAuthException.of("invalid_request", "A field of the form is there twice.");
        }
        var credentials = ClientCredentials.of(authorization, form);
        var client = bearers.holderOfSecret(credentials.id(), credentials.secret())
                .orElseThrow(OAuthException::invalidClient);
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            throw OAuthException.of("unsupported_grant_type", "The grant_type is client_credentials.");
        }
        var scopes = granted(client, form.getFirst("scope"));
        var token = new Token(tokens.issue(client, scopes), "Bearer", tokens.lifetimeSeconds(), words(scopes));
        return Response.ok(token).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** All that the client has, unless it asks for less. */
    private static Collection<ClientScope> granted(Caller client, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return client.scopes();
        }
        var granted = new ArrayList<ClientScope>();
        for (var word : wanted.strip().split(" +", -1)) {
            var scope = ClientScope.find(word).filter(client.scopes()::contains);
            granted.add(scope.orElseThrow(
                    () -> OAuthException.of("invalid_scope", "This client has no such scope: " + word)));
        }
        return granted;
    }

    private static String words(Collection<ClientScope> scopes) {
        return scopes.stream().map(ClientScope::word).sorted().collect(Collectors.joining(" "));
    }

    @GET
    @Path("/jwks")
    @SecurityRequirements
    @Operation(summary = "The public keys that verify tokens (RFC 7517)")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(types = "object"),
                            examples =
                                    @ExampleObject("{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-256\", \"use\": \"sig\","
                                            + " \"kid\": \"5d1f\", \"x\": \"f83OJ3D2xF1B\","
                                            + " \"y\": \"x_FEzRu9m36H\"}]}")))
    public Response jwks() {
        List<Map<String, Object>> published = keys.published().stream()
                .map(key -> key.key().toPublicJWK().toJSONObject())
                .toList();
        return Response.ok(Map.of("keys", published))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SigningKeys.STALE.toSeconds())
                .build();
    }
}
