package org.lectern.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that a browser makes for a page of another origin.
 *
 * <p>The content origin runs uploaded JavaScript and is, for a cookie, often the same site (a port is no boundary), so
 * {@code SameSite} alone does not do. Browsers say where a write comes from in {@code Sec-Fetch-Site} and
 * {@code Origin}, which scripts cannot set; other clients send neither and carry no one's cookies by accident.
 */
@Priority(Priorities.AUTHENTICATION - 100)
public final class CrossOriginFilter implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String applicationOrigin;

    /** @param applicationAddress what people type to reach the application origin */
    public CrossOriginFilter(URI applicationAddress) {
        this.applicationOrigin = applicationAddress.getScheme() + "://" + applicationAddress.getRawAuthority();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        var allowed = site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || origin.equals(applicationOrigin);
        if (!allowed) {
            throw ProblemException.forbidden("CROSS_ORIGIN", "A page of another origin may not change anything here.");
        }
    }
}
