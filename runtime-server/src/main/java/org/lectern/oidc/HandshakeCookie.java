package org.lectern.oidc;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.lectern.http.CookieName;

/** Ties a sign-in at the provider to the browser that began it. It comes back with the provider's redirect, so it is lax. */
public final class HandshakeCookie {
    private static final int LIFETIME_SECONDS = 600;

    private final CookieName name;
    private final boolean secure;

    /** @param secure whether people reach the application origin by TLS */
    public HandshakeCookie(boolean secure) {
        this.name = new CookieName("lectern_oidc", secure);
        this.secure = secure;
    }

    /** What a request brings; empty also if it brings several. */
    Optional<String> in(ContainerRequestContext request) {
        return name.in(request);
    }

    NewCookie of(Handshake handshake) {
        return cookie(handshake.cookie(), LIFETIME_SECONDS);
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name.toString())
                .value(value)
                // The prefix of a host's own cookie wants this path.
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
