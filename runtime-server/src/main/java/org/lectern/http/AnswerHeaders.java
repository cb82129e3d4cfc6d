package org.lectern.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** What every answer says unless its resource says otherwise: keep it nowhere; and when to come back, if it is to come. */
final class AnswerHeaders implements ContainerResponseFilter {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        var status = response.getStatus();
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            response.getHeaders().putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(Failures.RETRY_SECONDS));
        }
    }
}
