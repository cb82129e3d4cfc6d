package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A handler for a few JSON addresses on a hot path: no resource framework between the socket and the code.
 *
 * <p>A subclass answers with an object, which is written as JSON, or throws {@link ProblemException}.
 */
public abstract class JsonHandler extends Handler.Abstract {
    private final int maxBodyBytes;

    /** @param maxBodyBytes a request with a larger body is refused with {@code 413 BODY_TOO_LARGE} */
    protected JsonHandler(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** The answer to the request; the path is the one below the handler's context. */
    protected abstract Object answer(Request request, String path, Body body) throws IOException;

    /** A request's body, read whole before anything is answered: a connection with unread bytes could not be kept. */
    protected static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The body read as the given type. */
        public <T> T as(Class<T> type) throws IOException {
            return Json.required(Json.mapper().readValue(bytes, type));
        }
    }

    @Override
    public final boolean handle(Request request, Response response, Callback callback) throws IOException {
        try {
            var answer = answer(request, Request.getPathInContext(request), read(request));
            write(response, callback, 200, "application/json", answer);
        } catch (RuntimeException | JsonProcessingException failure) {
            var problem = Failures.problem(failure);
            write(response, callback, problem.status(), Problem.MEDIA_TYPE, problem);
        }
        return true;
    }

    private Body read(Request request) throws IOException {
        var bytes = Content.Source.asInputStream(request).readNBytes(maxBodyBytes + 1);
        if (bytes.length > maxBodyBytes) {
            throw ProblemException.tooLarge("BODY_TOO_LARGE", "The body is larger than " + maxBodyBytes + " bytes.");
        }
        return new Body(bytes);
    }

    private static void write(Response response, Callback callback, int status, String mediaType, Object body)
            throws IOException {
        var bytes = Json.mapper().writeValueAsBytes(body);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
