package org.lectern.client;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client proves itself with at the token endpoint: HTTP Basic, or two fields of the form (RFC 6749, 2.3.1). */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "basic ";

    static ClientCredentials of(@Nullable String authorization, MultivaluedMap<String, String> form) {
        var id = form.getFirst("client_id");
        var secret = form.getFirst("client_secret");
        if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            if (secret != null) {
                throw OAuthException.of("invalid_request", "Send the secret once: in the header or in the form.");
            }
            return basic(authorization.substring(BASIC.length()).strip());
        }
        if (id == null || secret == null) {
            throw OAuthException.invalidClient();
        }
        return new ClientCredentials(id, secret);
    }

    private static ClientCredentials basic(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon < 0) {
                throw OAuthException.invalidClient();
            }
            return new ClientCredentials(decoded(text.substring(0, colon)), decoded(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw OAuthException.invalidClient();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "ClientCredentials[" + id + "]";
    }
}
