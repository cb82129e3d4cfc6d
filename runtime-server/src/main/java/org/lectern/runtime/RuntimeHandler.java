package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.lectern.content.ContentKeys;
import org.lectern.database.Database;
import org.lectern.http.JsonHandler;
import org.lectern.http.ProblemException;

/** The player's side of the run-time, on the content origin below {@code /runtime}: see the player protocol. */
public final class RuntimeHandler extends JsonHandler {
    /** Room for 64,000 characters of suspend data in any alphabet, and hundreds of interactions beside them. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Of requests that anybody can make: a code and a token, and room around them. */
    private static final int MOST_BYTES_OF_ANYBODY = 16 * 1024;

    private static final Pattern LAUNCH =
            Pattern.compile("/lectures/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/launch");

    private final URI exitAddress;
    private final LaunchService launches;
    private final StateService states;
    private final DeliveryService deliveries;
    private final CommitService commits;
    private final NavigationService navigations;

    /** @param exitAddress where learners go when they leave a course */
    public RuntimeHandler(
            Database database,
            Clock clock,
            LaunchService launches,
            CommitService commits,
            ContentKeys keys,
            URI exitAddress) {
        super("/runtime");
        this.launches = requireNonNull(launches);
        this.exitAddress = requireNonNull(exitAddress);
        this.states = new StateService(database, clock, commits.sequencing(), exitAddress);
        this.deliveries = new DeliveryService(database, clock, keys);
        this.commits = requireNonNull(commits);
        this.navigations = new NavigationService(database, clock, commits, deliveries);
    }

    record ExchangeRequest(@Nullable String code) {}

    record RenewRequest(@Nullable String code, @Nullable String token) {}

    record RenewAnswer(String token) {}

    record ExchangeAnswer(String token, CourseState state) {}

    @Override
    protected int mostBytes(Request request, String path) {
        if (path.equals("/exchange") || path.equals("/renew")) {
            return MOST_BYTES_OF_ANYBODY;
        }
        claims(request);
        return MOST_BYTES;
    }

    /** Whose request it is: of a token that was seen lately that costs no more than to look it up. */
    private LaunchClaims claims(Request request) {
        return launches.verify(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    }

    @Override
    protected Object answer(Request request, String path, Body body) throws IOException {
        var route = request.getMethod() + " " + path;
        if (route.equals("POST /exchange")) {
            return exchange(body.as(ExchangeRequest.class).code());
        }
        if (route.equals("POST /renew")) {
            var asked = body.as(RenewRequest.class);
            return new RenewAnswer(launches.renew(asked.code(), asked.token()));
        }
        var claims = claims(request);
        if (route.equals("POST /commits")) {
            return commits.commit(claims, body.as(Commit.class));
        }
        if (route.equals("POST /navigation")) {
            return navigations.navigate(claims, body.as(NavigationCommand.class));
        }
        if (route.equals("GET /state")) {
            return states.state(claims);
        }
        var launch = LAUNCH.matcher(path);
        if (request.getMethod().equals("POST") && launch.matches()) {
            var number = body.isEmpty() ? LaunchNumber.NONE : body.as(LaunchNumber.class);
            return launched(claims, UUID.fromString(launch.group(1)), number);
        }
        throw ProblemException.notFound("address");
    }

    /** Most commits can be worked out from memory and written with others: no thread has to wait for them. */
    @Override
    protected @Nullable CompletionStage<@Nullable Receipt> answerSoon(Request request, String path, Body body)
            throws IOException {
        if (!path.equals("/commits") || !request.getMethod().equals("POST")) {
            return null;
        }
        return commits.commitSoon(claims(request), body.as(Commit.class));
    }

    private Delivery launched(LaunchClaims claims, UUID lecture, LaunchNumber number) {
        if (SequencingStore.isSequenced(claims)) {
            return navigations.launch(claims, lecture, number);
        }
        var delivery = deliveries.deliver(claims, lecture, number);
        commits.launched(claims.session());
        return delivery;
    }

    private ExchangeAnswer exchange(@Nullable String code) {
        try {
            var claims = launches.exchange(code);
            return new ExchangeAnswer(launches.token(claims), states.state(claims));
        } catch (ProblemException e) {
            // A player that never got a state does not know yet where its learner came from.
            throw e.with("exitUrl", exitAddress.toString());
        }
    }
}
