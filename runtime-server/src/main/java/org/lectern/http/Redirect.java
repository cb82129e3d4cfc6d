package org.lectern.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the visitors of one address to another. */
public final class Redirect extends Handler.Abstract.NonBlocking {
    private final String path;
    private final URI target;

    public Redirect(String path, URI target) {
        this.path = requireNonNull(path);
        this.target = requireNonNull(target);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(path)) {
            return false;
        }
        response.setStatus(HttpStatus.FOUND_302);
        response.getHeaders().put(HttpHeader.LOCATION, target.toString());
        // The content origin may move between two starts of the server.
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        callback.succeeded();
        return true;
    }
}
