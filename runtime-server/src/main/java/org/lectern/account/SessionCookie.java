package org.lectern.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.lectern.http.CookieName;

/** The sign-in cookie: out of scripts' reach, not sent along from other sites, TLS only where there is TLS. */
public final class SessionCookie {
    /** The longest that browsers keep one. When a session ends is known at the server, which moves the end while it is used. */
    static final Duration LIFETIME = Duration.ofDays(400);

    private final CookieName name;
    private final boolean secure;

    /** @param secure whether people reach the application origin by TLS */
    public SessionCookie(boolean secure) {
        this.name = new CookieName("lectern_session", secure);
        this.secure = secure;
    }

    /** Who has signed in, and the cookie. */
    public Response answer(SignIn signIn) {
        return Response.ok(PersonView.of(signIn.person()))
                .cookie(of(signIn.token()))
                .build();
    }

    public NewCookie of(SecretToken token) {
        return cookie(token.value(), (int) LIFETIME.toSeconds());
    }

    /** The token that a request brings; empty also if it brings several. */
    Optional<String> token(ContainerRequestContext request) {
        return name.in(request).filter(token -> !token.isEmpty());
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name.toString())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
