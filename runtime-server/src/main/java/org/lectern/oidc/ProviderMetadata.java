package org.lectern.oidc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is used of a provider's discovery document (OpenID Connect Discovery 1.0, section 3). */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderMetadata(
        @JsonProperty(value = "issuer", required = true) String issuer,

        @JsonProperty(value = "authorization_endpoint", required = true)
        URI authorizationEndpoint,

        @JsonProperty(value = "token_endpoint", required = true)
        URI tokenEndpoint,

        @JsonProperty(value = "jwks_uri", required = true) URI jwksUri,

        @JsonProperty("token_endpoint_auth_methods_supported") @Nullable
        List<String> tokenAuthMethods) {
    /** Without a word on it, a provider takes the secret in the Authorization header. */
    boolean takesBasic() {
        return tokenAuthMethods == null || tokenAuthMethods.contains("client_secret_basic");
    }
}
