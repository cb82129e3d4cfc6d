package org.lectern.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** Gives a body to the few errors that Jersey answers with none, such as a header that it cannot read. */
final class BareErrors implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            var type = MediaType.valueOf(Problem.MEDIA_TYPE);
            response.setEntity(Failures.ofStatus(response.getStatus()), new Annotation[0], type);
        }
    }
}
