package org.lectern.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer of the token endpoint (RFC 6749, 5.1).
 *
 * @param expiresIn seconds
 * @param scope those granted, separated by spaces
 */
record Token(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope) {
    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "Token[" + scope + "]";
    }
}
