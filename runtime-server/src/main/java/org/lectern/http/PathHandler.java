package org.lectern.http;

import static java.util.Objects.requireNonNull;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets only requests below a path through to its handler, with their whole path. */
public final class PathHandler extends Handler.Wrapper {
    private final String prefix;

    private PathHandler(String prefix, Handler handler) {
        super(handler);
        this.prefix = requireNonNull(prefix);
    }

    /** @param prefix such as {@code /api/} */
    public static Handler below(String prefix, Handler handler) {
        return new PathHandler(prefix, handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return Request.getPathInContext(request).startsWith(prefix) && super.handle(request, response, callback);
    }
}
