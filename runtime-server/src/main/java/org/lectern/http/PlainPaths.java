package org.lectern.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers 400 where a path could be read in two ways, and leaves every other request to the handlers behind it. Names of
 * package files may be written in any way; no other address has a reason to be.
 */
final class PlainPaths extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getHttpURI().getViolations().stream().allMatch(UriCompliance.DEFAULT::allows)) {
            return false;
        }
        Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        return true;
    }
}
