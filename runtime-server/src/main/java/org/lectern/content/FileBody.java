package org.lectern.content;

import java.io.IOException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A file that is sent as it lies on the disk. */
record FileBody(FileWindows windows) implements Body {
    @Override
    public void send(Response response, long first, long length, Callback callback) throws IOException {
        new BufferSequence(response, windows.region(first, length), callback).iterate();
    }
}
