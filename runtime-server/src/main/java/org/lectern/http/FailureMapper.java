package org.lectern.http;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers everything else that a resource throws, without a stack. */
final class FailureMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        var problem = Failures.problem(failure);
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (failure instanceof NotAllowedException exception) {
            // RFC 9110, 15.5.6: a 405 says what is allowed.
            response.header(HttpHeaders.ALLOW, exception.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }
}
