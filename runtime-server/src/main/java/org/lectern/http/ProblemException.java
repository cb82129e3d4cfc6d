package org.lectern.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a {@link Problem}. Thrown by services; one mapper turns it into the response. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER = "retryAfter";

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final transient Map<String, Object> more;

    private ProblemException(int status, String code, String detail, @Nullable String field) {
        this(status, code, detail, field, Map.of());
    }

    private ProblemException(int status, String code, String detail, @Nullable String field, Map<String, Object> more) {
        // An answer to a client, not a fault of the server: nobody reads its stack, so none is filled in.
        super(requireNonNull(detail), null, false, false);
        this.status = status;
        this.code = requireNonNull(code);
        this.field = field;
        this.more = more;
    }

    /** {@code 422 VALIDATION_ERROR}, naming the field. */
    public static ProblemException invalid(String field, String detail) {
        return new ProblemException(422, "VALIDATION_ERROR", detail, requireNonNull(field));
    }

    /** {@code 400} with a code of its own: the request cannot be read at all. */
    public static ProblemException badRequest(String code, String detail) {
        return new ProblemException(400, code, detail, null);
    }

    /** {@code 401} with a code of its own. */
    public static ProblemException unauthorized(String code, String detail) {
        return new ProblemException(401, code, detail, null);
    }

    /** {@code 403} with a code of its own. */
    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(403, code, detail, null);
    }

    /** {@code 404 NOT_FOUND}: it does not exist, or not for this caller; the answer does not tell which. */
    public static ProblemException notFound(String what) {
        return new ProblemException(404, "NOT_FOUND", "There is no such " + what + ".", null);
    }

    /** {@code 409} with a code of its own: the request is well formed but the state does not allow it. */
    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail, null);
    }

    /** {@code 502} with a code of its own: somebody else's server, which this request needs, has failed. */
    public static ProblemException badGateway(String code, String detail) {
        return new ProblemException(502, code, detail, null);
    }

    /** {@code 503 UNAVAILABLE}: nothing is wrong with the request, which may be sent again. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(503, "UNAVAILABLE", detail, null);
    }

    /** {@code 410} with a code of its own: it was good once. */
    public static ProblemException gone(String code, String detail) {
        return new ProblemException(410, code, detail, null);
    }

    /** {@code 413} with a code of its own: larger than a limit allows. */
    public static ProblemException tooLarge(String code, String detail) {
        return new ProblemException(413, code, detail, null);
    }

    /** {@code 415} with a code of its own: of a kind that is not taken. */
    public static ProblemException unsupported(String code, String detail) {
        return new ProblemException(415, code, detail, null);
    }

    /** {@code 422} with a code of its own: the request can be read, and means nothing. */
    public static ProblemException unprocessable(String code, String detail) {
        return new ProblemException(422, code, detail, null);
    }

    /** {@code 429} with a code of its own, and with {@code Retry-After}. */
    public static ProblemException tooManyRequests(String code, String detail, Duration wait) {
        return new ProblemException(429, code, detail, null)
                .with(RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** The same with one member more in its body. */
    public ProblemException with(String name, Object value) {
        var members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new ProblemException(status, code, String.valueOf(getMessage()), field, members);
    }

    /** The seconds to wait before trying again, where the answer says so; otherwise null. */
    @Nullable
    Object retryAfter() {
        return more.get(RETRY_AFTER);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Stable, in upper snake case. */
    public String code() {
        return code;
    }

    /** The body to answer with. */
    public Problem problem() {
        return Problem.of(status, code, getMessage(), field, more);
    }
}
