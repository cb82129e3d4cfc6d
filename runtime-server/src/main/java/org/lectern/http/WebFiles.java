package org.lectern.http;

import static java.util.Objects.requireNonNull;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Serves our own pages and scripts from the class path. */
public final class WebFiles {
    private WebFiles() {}

    /**
     * The files of a class path folder below a path.
     *
     * @param path such as {@code /player}
     * @param folder such as {@code web/player}
     */
    public static Handler folder(String path, String folder) {
        var context = new ContextHandler(new Handler.Sequence(files(folder), new Missing()), path);
        context.setAllowNullPathInContext(false);
        return context;
    }

    /** Answers every GET below the path with one page, whose script looks at the address itself. */
    public static Handler page(String folder) {
        return new Handler.Wrapper(files(folder)) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                var toIndex = Request.serveAs(request, Request.newHttpURIFrom(request, "/index.html"));
                return super.handle(toIndex, response, callback);
            }
        };
    }

    /** Where files are kept, a name without one is an error: no page may take its place. */
    private static final class Missing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            return true;
        }
    }

    private static ResourceHandler files(String folder) {
        var handler = new ResourceHandler();
        var resources = ResourceFactory.of(handler);
        handler.setBaseResource(requireNonNull(
                resources.newClassLoaderResource(folder + "/"), () -> "Not on the class path: " + folder));
        handler.setDirAllowed(false);
        handler.setEtags(true);
        // Names carry no version, so a browser asks again; the ETag makes that a 304.
        handler.setCacheControl("no-cache");
        return handler;
    }
}
