package org.lectern.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends every exchange. Jersey forgets one whose answer breaks off after it has begun, as when a browser leaves the page
 * in the middle of it: the connection would stay open for ever, and the server would wait for it when it stops. Our
 * resources answer before they return, so what is not ended by then never will be.
 */
final class EndedExchanges extends Handler.Wrapper {
    EndedExchanges(Handler jersey) {
        super(jersey);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var ending = new Ending(callback);
        var handled = super.handle(request, response, ending);
        if (handled) {
            ending.failed(new EofException("The answer broke off"));
        }
        return handled;
    }

    private static final class Ending extends Callback.Nested {
        private final AtomicBoolean ended = new AtomicBoolean();

        Ending(Callback callback) {
            super(callback);
        }

        @Override
        public void succeeded() {
            if (ended.compareAndSet(false, true)) {
                super.succeeded();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (ended.compareAndSet(false, true)) {
                super.failed(failure);
            }
        }
    }
}
