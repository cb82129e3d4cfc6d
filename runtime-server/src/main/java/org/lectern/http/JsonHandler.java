package org.lectern.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A handler for a few JSON addresses on a hot path: no resource framework between the socket and the code.
 *
 * <p>A subclass answers with an object, which is written as JSON, or throws {@link ProblemException}. It does so on a thread
 * that may wait, unless it can do without waiting: then no thread is changed, which would take longer than many an answer.
 */
public abstract class JsonHandler extends Handler.Abstract.NonBlocking {
    /** A larger body takes so long to read that other requests of the same thread should not wait for it. */
    private static final int SMALL_BYTES = 64 * 1024;

    private final String prefix;

    /** @param prefix such as {@code /runtime}; other addresses are for other handlers */
    protected JsonHandler(String prefix) {
        this.prefix = requireNonNull(prefix);
    }

    /**
     * How many bytes the body of a request may have: it is refused with {@code 413 BODY_TOO_LARGE} if it has more. Asked before
     * any of it is read, so that nothing is kept for whom nothing will be done.
     *
     * @throws ProblemException to refuse the request, whose body then passes by unkept
     */
    protected abstract int mostBytes(Request request, String path);

    /** The answer to the request; the path is the one below the prefix. */
    protected abstract Object answer(Request request, String path, Body body) throws IOException;

    /**
     * The answer to a request that needs no waiting for, asked for on the thread that reads all requests. Null, also as
     * what the stage comes to, where there is no such answer: the request is handed to {@link #answer} then.
     */
    protected @Nullable CompletionStage<? extends @Nullable Object> answerSoon(Request request, String path, Body body)
            throws IOException {
        return null;
    }

    /** A request's body, read whole before anything is answered: a connection with unread bytes could not be kept. */
    protected static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        public boolean isEmpty() {
            return bytes.length == 0;
        }

        /** The body read as the given type. */
        public <T> T as(Class<T> type) throws IOException {
            return Json.required(Json.mapper().readValue(bytes, type));
        }
    }

    @Override
    public final boolean handle(Request request, Response response, Callback callback) {
        var path = Request.getPathInContext(request);
        if (!path.startsWith(prefix) || !(path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
            return false;
        }
        read(new Answering(request, response, callback), path.substring(prefix.length()));
        return true;
    }

    private void read(Answering answering, String path) {
        int mostBytes;
        try {
            mostBytes = mostBytes(answering.request(), path);
        } catch (ProblemException refusal) {
            read(answering, 0, body -> answering.failed(refusal), tooLarge -> answering.failed(refusal));
            return;
        }
        read(answering, mostBytes, body -> answer(answering, path, new Body(body)), answering::failed);
    }

    private static void read(
            Answering answering, int mostBytes, Consumer<byte[]> whole, Consumer<ProblemException> tooLarge) {
        new BodyReader(answering.request(), mostBytes, new BodyReader.Reader() {
                    @Override
                    public void read(byte[] body) {
                        whole.accept(body);
                    }

                    @Override
                    public void failed(Throwable failure) {
                        if (failure instanceof ProblemException problem) {
                            tooLarge.accept(problem);
                        } else {
                            answering.callback().failed(failure);
                        }
                    }
                })
                .run();
    }

    private void answer(Answering answering, String path, Body body) {
        CompletionStage<? extends @Nullable Object> soon;
        try {
            soon = body.bytes.length > SMALL_BYTES ? null : answerSoon(answering.request(), path, body);
        } catch (Exception failure) {
            answering.failed(failure);
            return;
        }
        if (soon == null) {
            answerWaiting(answering, path, body);
            return;
        }
        soon.whenComplete((answer, failure) -> {
            if (failure != null) {
                answering.failed(failure);
            } else if (answer == null) {
                answerWaiting(answering, path, body);
            } else {
                answering.succeeded(answer);
            }
        });
    }

    private void answerWaiting(Answering answering, String path, Body body) {
        OnThreadPool.executor(getServer()).execute(() -> {
            try {
                answering.succeeded(answer(answering.request(), path, body));
            } catch (Exception failure) {
                answering.failed(failure);
            }
        });
    }
}
