package org.lectern.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request and its response: decides from the request's fields how much of a file is sent. */
record Exchange(Request request, Response response, Callback callback) {
    private static final HttpFields REFUSAL = HttpFields.from(
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));

    /** The same exchange, but {@code afterwards} runs once it is over, however it ends. */
    Exchange then(Runnable afterwards) {
        return new Exchange(request, response, Callback.from(callback, afterwards));
    }

    /** Sends the file, or what of it the client lacks and wants (RFC 9110, 13.2.2). */
    void send(Sendable sendable, Body body) throws IOException {
        HttpFields asked = request.getHeaders();
        if (EntityTags.matchFails(asked, sendable.tag())) {
            refuse(HttpStatus.PRECONDITION_FAILED_412);
        } else if (EntityTags.noneMatchFails(asked, sendable.tag())) {
            sendNotModified(sendable);
        } else if (HttpMethod.HEAD.is(request.getMethod())) {
            sendFieldsOnly(HttpStatus.OK_200, sendable.fields());
        } else {
            sendBody(sendable, body);
        }
    }

    private void sendBody(Sendable sendable, Body body) throws IOException {
        ByteRange range = range(sendable);
        if (range == null) {
            response.getHeaders().add(sendable.fields());
            body.send(response, 0, sendable.length(), callback);
        } else if (range.isSatisfiable()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT_206);
            response.getHeaders().add(sendable.partFields(range));
            body.send(response, range.first(), range.length(), callback);
        } else {
            HttpField size = new HttpField(HttpHeader.CONTENT_RANGE, range.contentRange(sendable.length()));
            refuse(HttpStatus.RANGE_NOT_SATISFIABLE_416, size);
        }
    }

    private @Nullable ByteRange range(Sendable sendable) {
        HttpFields asked = request.getHeaders();
        return sendable.inParts() && EntityTags.allowRange(asked, sendable.tag())
                ? ByteRange.of(asked, sendable.length())
                : null;
    }

    private void sendNotModified(Sendable sendable) {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.getHeaders().add(sendable.notModifiedFields());
        // Not at once as the last write: the server would then say that the file has no bytes (RFC 9110, 8.6).
        response.write(false, null, Callback.from(() -> response.write(true, null, callback), callback::failed));
    }

    /** Sends a response without a body. */
    void sendFieldsOnly(int status, HttpFields fields) {
        response.setStatus(status);
        response.getHeaders().add(fields);
        response.write(true, null, callback);
    }

    /** Ends the exchange after something broke on this side: with a 500, or cut off if the client has seen a 200. */
    void fail(Throwable cause) {
        if (response.isCommitted()) {
            callback.failed(cause);
        } else {
            response.reset();
            refuse(HttpStatus.INTERNAL_SERVER_ERROR_500);
        }
    }

    /** Sends an error that says no more than its name. */
    void refuse(int status, HttpField... more) {
        response.setStatus(status);
        response.getHeaders().add(REFUSAL);
        for (HttpField field : more) {
            response.getHeaders().add(field);
        }
        String text = HttpStatus.getMessage(status) + "\n";
        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), callback);
    }
}
