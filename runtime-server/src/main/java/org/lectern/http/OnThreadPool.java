package org.lectern.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * Hands requests for a blocking handler to the thread pool, so that a non-blocking handler can stand beside it: Jetty
 * changes threads for the whole tree as soon as one handler in it may block, and a package file from memory is written
 * faster than a thread is changed.
 */
final class OnThreadPool extends Handler.Wrapper {
    OnThreadPool(Handler blocking) {
        super(blocking);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        executor(getServer()).execute(() -> handleNow(request, response, callback));
        return true;
    }

    private void handleNow(Request request, Response plain, Callback plainCallback) {
        var response = new LastWrite(request, plain);
        var callback = response.before(plainCallback);
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    /** Where what may wait runs. */
    static Executor executor(Server server) {
        var pool = server.getThreadPool();
        var virtual = VirtualThreads.getVirtualThreadsExecutor(pool);
        return virtual == null ? pool : virtual;
    }
}
