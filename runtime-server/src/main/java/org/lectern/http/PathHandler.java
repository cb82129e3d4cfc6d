package org.lectern.http;

import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets only requests below a path through to its handler, with their whole path. */
public final class PathHandler extends Handler.Wrapper {
    private final List<String> prefixes;

    private PathHandler(List<String> prefixes, Handler handler) {
        super(handler);
        this.prefixes = List.copyOf(prefixes);
    }

    /** @param prefix such as {@code /api/} */
    public static Handler below(String prefix, Handler handler) {
        return new PathHandler(List.of(prefix), handler);
    }

    /** @param prefixes of which a path has one */
    public static Handler belowAny(List<String> prefixes, Handler handler) {
        return new PathHandler(prefixes, handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        return prefixes.stream().anyMatch(path::startsWith) && super.handle(request, response, callback);
    }
}
