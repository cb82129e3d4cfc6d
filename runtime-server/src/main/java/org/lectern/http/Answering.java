package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request that is to be answered with JSON, once, by whatever thread. */
record Answering(Request request, Response response, Callback callback) {
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
    private static final HttpField PROBLEM = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    void succeeded(Object answer) {
        try {
            write(200, JSON, answer);
        } catch (JsonProcessingException | RuntimeException e) {
            failed(e);
        }
    }

    void failed(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        var problem = Failures.problem(cause);
        if (problem.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Failures.RETRY_SECONDS);
        }
        try {
            write(problem.status(), PROBLEM, problem);
        } catch (JsonProcessingException | RuntimeException e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private void write(int status, HttpField mediaType, Object body) throws JsonProcessingException {
        var bytes = Json.mapper().writeValueAsBytes(body);
        response.setStatus(status);
        response.getHeaders().put(mediaType).put(NO_STORE).put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
