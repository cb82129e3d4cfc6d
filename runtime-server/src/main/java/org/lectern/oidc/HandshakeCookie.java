package org.lectern.oidc;

import jakarta.ws.rs.core.NewCookie;

/** Ties a sign-in at the provider to the browser that began it. It comes back with the provider's redirect, so it is lax. */
final class HandshakeCookie {
    static final String NAME = "lectern_oidc";

    private static final String PATH = "/api/auth/oidc";
    private static final int LIFETIME_SECONDS = 600;

    private HandshakeCookie() {}

    static NewCookie of(Handshake handshake, boolean secure) {
        return cookie(handshake.cookie(), LIFETIME_SECONDS, secure);
    }

    static NewCookie cleared(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
