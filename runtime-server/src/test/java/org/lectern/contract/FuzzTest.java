package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.http.ProblemCodes;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ApiOperation;

/**
 * Nonsense for every endpoint: whatever comes, the answer is quick, keeps its shape, tells nothing of the inside, and is
 * never a fault of the server. {@code -Dfuzz.requests=N -Dfuzz.seed=N} goes further.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 36);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    /** A request may sign its caller out, or take away what the next would be about. */
    private static final int REQUESTS_A_WORLD = 6;

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Pattern INSIDE =
            Pattern.compile("\\w+Exception\\b|org\\.(lectern|postgresql|apache|glassfish)|\\bjava\\.\\w+|jakarta\\.");

    private static School school;

    @BeforeAll
    static void start() {
        school = new School("--max-body-kib=1024", "--sign-in-failures-per-address=1000");
    }

    @AfterAll
    static void stop() {
        school.close();
    }

    static Stream<Endpoint> endpoints() {
        return Endpoint.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void standsNonsense(Endpoint endpoint) {
        var contract = school.contract();
        var operation = contract.operation(endpoint.name());
        var requests = new FuzzedRequest(
                endpoint, operation, contract, SEED * 31 + endpoint.name().hashCode());
        var world = school.world();
        for (var n = 1; n <= REQUESTS; n++) {
            judge(operation, requests.next(school, world), n);
            if (n % REQUESTS_A_WORLD == 0) {
                world = school.world();
            }
        }
    }

    private static void judge(ApiOperation operation, HttpRequest request, int number) {
        var began = System.nanoTime();
        var answer = answer(request);
        var took = Duration.ofNanos(System.nanoTime() - began);
        var what = "Request " + number + ", " + request.method() + " " + request.uri() + " "
                + request.headers().map() + " answered " + answer.status() + " after " + took + ": "
                + abridged(answer.body());

        assertTrue(answer.status() < 500, what);
        assertTrue(took.compareTo(SLOW) < 0 || !isSlowAgain(request), what);
        assertFalse(answer.status() >= 400 && INSIDE.matcher(answer.body()).find(), what);
        if (answer.status() >= 400 && !operation.hasErrorsOfItsOwn(answer.status())) {
            assertEquals("application/problem+json", answer.header("Content-Type"), what);
            var code = ProblemCodes.of(answer.code());
            assertTrue(code.status() == answer.status() || code.code().equals("BAD_REQUEST"), what);
        }
    }

    /**
     * Jetty refuses some addresses before there is a request, and ends the connection: a client that is still sending a
     * large body may not hear what is wrong with it.
     */
    private static Answer answer(HttpRequest request) {
        try {
            return send(request, request.bodyPublisher().orElseGet(BodyPublishers::noBody));
        } catch (UncheckedIOException e) {
            if (!mayBeRefusedUnread(request.uri())) {
                var length = request.bodyPublisher()
                        .map(BodyPublisher::contentLength)
                        .orElse(0L);
                return fail(request + " " + request.headers().map() + " with " + length + " bytes has no answer", e);
            }
            return send(request, BodyPublishers.noBody());
        }
    }

    /** It may be, with an escape such as {@code %2F} in its path, or longer than the room for fields. */
    private static boolean mayBeRefusedUnread(URI address) {
        return address.getRawPath().contains("%") || address.toString().length() > 4_000;
    }

    private static Answer send(HttpRequest request, BodyPublisher body) {
        return ApiClient.unchecked(
                HttpRequest.newBuilder(request, (name, value) -> true).method(request.method(), body));
    }

    /** A machine at work on something else makes anything slow for a while. */
    private static boolean isSlowAgain(HttpRequest request) {
        for (var tries = 0; tries < 3; tries++) {
            var began = System.nanoTime();
            ApiClient.unchecked(HttpRequest.newBuilder(request, (name, value) -> true));
            if (Duration.ofNanos(System.nanoTime() - began).compareTo(SLOW) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String abridged(String body) {
        return body.length() > 500 ? body.substring(0, 500) + "…" : body;
    }
}
