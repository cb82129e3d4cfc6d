package org.lectern.outbound;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** An answer that is being read. No more of it is in memory than what the reader has not come to yet of a few buffers. */
public final class OutboundDownload implements AutoCloseable {
    private final Request request;
    private final Response response;
    private final InputStream body;

    OutboundDownload(Request request, Response response, InputStreamResponseListener listener) {
        this.request = requireNonNull(request);
        this.response = requireNonNull(response);
        this.body = listener.getInputStream();
    }

    public int status() {
        return response.getStatus();
    }

    /** Of the body, in bytes, if the other side has said so. */
    public @Nullable Long length() {
        var length = response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
        return length < 0 ? null : length;
    }

    /** To be read once; fails if the answer ends before its end, or time runs out. */
    public InputStream body() {
        return body;
    }

    /** What has not been read is not waited for. */
    @Override
    public void close() throws IOException {
        var unused = request.abort(new IOException("enough"));
        body.close();
    }
}
