package org.lectern.account;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The sign-in cookie: out of scripts' reach, not sent along from other sites, TLS only where there is TLS. */
public final class SessionCookie {
    static final String NAME = "lectern_session";

    private final Duration lifetime;
    private final boolean secure;

    /** @param secure whether people reach the application origin by TLS */
    public SessionCookie(Duration lifetime, boolean secure) {
        this.lifetime = lifetime;
        this.secure = secure;
    }

    /** Who has signed in, and the cookie. */
    public Response answer(SignIn signIn) {
        return Response.ok(PersonView.of(signIn.person()))
                .cookie(of(signIn.token()))
                .build();
    }

    public NewCookie of(SecretToken token) {
        return cookie(token.value(), (int) lifetime.toSeconds());
    }

    /** Whether cookies are sent over TLS alone. */
    public boolean secure() {
        return secure;
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
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
