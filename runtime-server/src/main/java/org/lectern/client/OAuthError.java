package org.lectern.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of an error of the token endpoint (RFC 6749, 5.2). */
record OAuthError(
        @JsonProperty("error") String error,
        @JsonProperty("error_description") String description) {}
