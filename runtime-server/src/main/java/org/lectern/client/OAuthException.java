package org.lectern.client;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error of the token endpoint, in the shape that OAuth2 gives it (RFC 6749, 5.2). */
final class OAuthException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private OAuthException(Response response) {
        super(response);
    }

    static OAuthException of(String error, String description) {
        return new OAuthException(response(400, error, description).build());
    }

    /** The secret is wrong, or there is no such client: the answer does not tell which. */
    static OAuthException invalidClient() {
        return new OAuthException(response(401, "invalid_client", "There is no such client, or its secret is another.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lectern\"")
                .build());
    }

    private static Response.ResponseBuilder response(int status, String error, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new OAuthError(error, description));
    }
}
