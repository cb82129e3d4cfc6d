package org.lectern.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** What a client finds the token endpoint by (RFC 8414). */
@Path("/.well-known/oauth-authorization-server")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OAuth2")
public final class AuthorizationServer {
    private final Metadata metadata;

    /** The metadata, by their registered names. */
    record Metadata(
            @JsonProperty("issuer") String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("scopes_supported") List<ClientScope> scopes,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("grant_types_supported") List<String> grantTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authMethods) {}

    public AuthorizationServer(URI applicationUrl) {
        var issuer = AccessTokens.issuer(applicationUrl);
        this.metadata = new Metadata(
                issuer,
                issuer + "/api/v1/oauth/token",
                issuer + "/api/v1/oauth/jwks",
                Stream.of(ClientScope.values()).toList(),
                List.of(),
                List.of("client_credentials"),
                List.of("client_secret_basic", "client_secret_post"));
    }

    @GET
    @SecurityRequirements
    @Operation(summary = "Describes the authorisation server")
    public Metadata metadata() {
        return metadata;
    }
}
