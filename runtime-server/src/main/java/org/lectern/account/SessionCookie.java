package org.lectern.account;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The sign-in cookie: out of scripts' reach, not sent along from other sites, TLS only where there is TLS. */
final class SessionCookie {
    static final String NAME = "lectern_session";

    private SessionCookie() {}

    static NewCookie of(SecretToken token, Duration lifetime, boolean secure) {
        return cookie(token.value(), (int) lifetime.toSeconds(), secure);
    }

    static NewCookie cleared(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
