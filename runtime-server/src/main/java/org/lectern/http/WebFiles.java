package org.lectern.http;

import static java.util.Objects.requireNonNull;

import org.eclipse.jetty.compression.server.CompressionHandler;
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
        // Names carry no version, so a browser asks again; the ETag makes that a 304.
        return context(path, files(folder, "no-cache"));
    }

    /** As {@link #folder}, for files whose path names their version: they never change. */
    public static Handler versionedFolder(String path, String folder) {
        return context(path, files(folder, "public, max-age=31536000, immutable"));
    }

    private static Handler context(String path, Handler handler) {
        var context = new ContextHandler(handler, path);
        context.setAllowNullPathInContext(false);
        return context;
    }

    /**
     * Answers every address with one page, whose script looks at the address itself; except where the address ends like
     * a file's name, since a script that is missing must not be answered with a page.
     */
    public static Handler page(String folder) {
        return new Handler.Wrapper(files(folder, "no-cache")) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                var path = Request.getPathInContext(request);
                if (path.indexOf('.', path.lastIndexOf('/') + 1) >= 0) {
                    return false;
                }
                var toIndex = Request.serveAs(request, Request.newHttpURIFrom(request, "/index.html"));
                return super.handle(toIndex, response, callback);
            }
        };
    }

    private static Handler files(String folder, String cacheControl) {
        var handler = new ResourceHandler();
        var resources = ResourceFactory.of(handler);
        handler.setBaseResource(requireNonNull(
                resources.newClassLoaderResource(folder + "/"), () -> "Not on the class path: " + folder));
        handler.setDirAllowed(false);
        handler.setEtags(true);
        handler.setCacheControl(cacheControl);
        var gzip = new CompressionHandler();
        gzip.setHandler(handler);
        return gzip;
    }
}
