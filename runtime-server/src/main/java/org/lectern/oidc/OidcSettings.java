package org.lectern.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * A provider, and what it knows us by.
 *
 * @param issuer its name, and where its discovery document is
 * @param clientSecret none for a public client
 * @param name what people call it
 * @param scope what is asked for, with {@code openid} and {@code email} in it
 */
public record OidcSettings(URI issuer, String clientId, Optional<String> clientSecret, String name, String scope) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException for an issuer that is reached without TLS */
    public OidcSettings {
        var trusted = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && LOOPBACK.contains(String.valueOf(issuer.getHost())));
        if (!trusted) {
            throw new IllegalArgumentException("--oidc-issuer must begin with https://");
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
