package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.SecretToken;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.EarlierAttempts;

/** From a learner's click on the application origin to a player with a token of its own. */
public final class LaunchService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = RuntimeMapper.class;

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    /** As long as a journal may wait on a device that is offline. */
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
    /** A look at a course keeps nothing, itself included. */
    private static final Duration PREVIEW_LIFETIME = Duration.ofDays(1);
    /** Enough to send what a journal of an expired session holds. */
    private static final Duration RENEWED_LIFETIME = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final URI contentAddress;
    private final LaunchTokens tokens;
    /** A player says the same token with every commit, and a signature does not turn false in a minute. No thread is woken for it. */
    private final Cache<String, LaunchClaims> verified = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();

    /** @param contentAddress where browsers reach the content origin */
    public LaunchService(Database database, Clock clock, URI contentAddress, byte[] signingSecret) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.contentAddress = requireNonNull(contentAddress);
        this.tokens = new LaunchTokens(signingSecret, clock);
    }

    /**
     * Opens a launch session for the learner's own enrolment, beginning an attempt if there is none.
     *
     * @param wish where to begin and in which mode
     * @throws ProblemException {@code NOT_FOUND} for somebody else's enrolment, {@code NOTHING_TO_LAUNCH},
     *     {@code COURSE_NOT_PUBLISHED}, {@code ACCESS_ENDED}, or {@code LEARNER_DISABLED}
     */
    URI launch(Person learner, UUID enrollmentId, LaunchWish wish) {
        var way = new LaunchWay(wish.lectureId(), wish.launchMode(), null);
        var code = database.transaction(mappers -> launchCode(mappers, learner.id(), enrollmentId, way));
        return player(wish.isDebugged() ? "?debug" : "", code);
    }

    /**
     * The same for another system, in the caller's transaction; that the learner may is the caller's to know.
     *
     * @return the player's address, good for a minute
     * @throws ProblemException as above
     */
    public URI launch(Mappers mappers, UUID learner, UUID enrollmentId, LaunchWay way) {
        return player("", launchCode(mappers, learner, enrollmentId, way));
    }

    /**
     * Makes sure that a learner could open an enrolment now, in the caller's transaction.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code COURSE_NOT_PUBLISHED}, {@code ACCESS_ENDED}, or
     *     {@code LEARNER_DISABLED}
     */
    public static void requireEntitled(Mappers mappers, UUID learner, UUID enrollmentId) {
        Entitlement.require(mappers.get(RuntimeMapper.class), enrollmentId, learner);
    }

    /**
     * Opens a course's newest package for a look, in the caller's transaction: without a learner, and without a trace in
     * anything that is told of learners.
     *
     * @param way in the mode {@code BROWSE}
     * @return the player's address, good for a minute
     * @throws ProblemException {@code NOTHING_TO_LAUNCH}
     */
    public URI preview(Mappers mappers, UUID courseId, LaunchWay way) {
        var code = SecretToken.random();
        var expires = clock.instant().plus(CODE_LIFETIME);
        if (!mappers.get(RuntimeMapper.class)
                .insertPreview(UuidCreator.getTimeOrderedEpoch(), courseId, code.hash(), expires, way)) {
            throw nothingToLaunch();
        }
        return player("", code);
    }

    /** A pass of the schedule: forgets looks at courses that are over. */
    public void forgetPreviews(Mappers mappers) {
        mappers.get(RuntimeMapper.class).deletePreviews(clock.instant().minus(PREVIEW_LIFETIME));
    }

    private URI player(String query, SecretToken code) {
        return contentAddress.resolve("/player/" + query + "#code=" + code.value());
    }

    private SecretToken launchCode(Mappers mappers, UUID learner, UUID enrollmentId, LaunchWay way) {
        var code = SecretToken.random();
        var runtime = mappers.get(RuntimeMapper.class);
        var attempt = attempt(mappers, enrollmentId, learner);
        if (way.lectureId() != null && runtime.item(attempt.packageVersionId(), way.lectureId()) == null) {
            throw ProblemException.notFound("lecture in this course");
        }
        runtime.deleteUnusedSessions(attempt.id(), clock.instant());
        runtime.insertSession(
                UuidCreator.getTimeOrderedEpoch(),
                attempt.id(),
                code.hash(),
                clock.instant().plus(CODE_LIFETIME),
                way);
        return code;
    }

    /**
     * Turns a one-use code into a token. From here on the new session is the attempt's only one, unless it is one that
     * changes nothing.
     *
     * @throws ProblemException {@code 401 INVALID_CODE}, or, without using it, what a launch would be refused with by now
     */
    LaunchClaims exchange(@Nullable String code) {
        return database.transaction(mappers -> {
            var runtime = mappers.get(RuntimeMapper.class);
            var session = runtime.useCode(hash(code), clock.instant());
            if (session == null) {
                throw invalidCode();
            }
            var attempt = opened(runtime, session);
            if (attempt == null) {
                // The attempt has ended between the click and now.
                throw invalidCode();
            }
            if (session.attemptId() != null) {
                Entitlement.require(runtime, attempt.enrollmentId(), attempt.userId());
            }
            if (session.mode().isRecorded()) {
                runtime.fence(attempt.id());
            }
            var earlier = runtime.earlier(attempt.enrollmentId());
            return new LaunchClaims(
                    session.id(),
                    attempt.id(),
                    attempt.enrollmentId(),
                    attempt.userId(),
                    attempt.courseId(),
                    attempt.packageVersionId(),
                    attempt.standard(),
                    session.mode(),
                    earlier == null ? EarlierAttempts.NONE : earlier.attempts());
        });
    }

    private static Rows.@Nullable Attempt opened(RuntimeMapper runtime, Rows.Session session) {
        if (session.attemptId() == null) {
            return runtime.preview(session.id());
        }
        return session.mode().isRecorded() ? runtime.takeOver(session.id()) : runtime.lookInto(session.attemptId());
    }

    /**
     * A fresh token for a session whose own has run out, so that what its journal holds can still be sent: to whoever
     * shows a code of the same enrolment, which only its signed-in learner is given. The code stays good. A session that
     * another has replaced stays replaced.
     *
     * @throws ProblemException {@code 401 INVALID_CODE}, {@code 401 INVALID_TOKEN}, or {@code 403 OTHER_ENROLLMENT}
     */
    String renew(@Nullable String code, @Nullable String token) {
        var claims = tokens.readExpired(token == null ? "" : token);
        var enrollment = database.read(
                mappers -> mappers.get(RuntimeMapper.class).enrollmentOfCode(hash(code), clock.instant()));
        if (enrollment == null) {
            throw invalidCode();
        }
        if (!enrollment.equals(claims.enrollment())) {
            throw ProblemException.forbidden("OTHER_ENROLLMENT", "That session was not of this enrolment.");
        }
        return tokens.issue(claims, RENEWED_LIFETIME);
    }

    private static String hash(@Nullable String code) {
        return new SecretToken(code == null ? "" : code).hash();
    }

    private static ProblemException invalidCode() {
        return ProblemException.unauthorized(
                "INVALID_CODE", "This launch link was used already or is too old. Open the course again.");
    }

    String token(LaunchClaims claims) {
        return tokens.issue(claims, claims.isPreview() ? PREVIEW_LIFETIME : TOKEN_LIFETIME);
    }

    /** @throws ProblemException {@code 401 INVALID_TOKEN} */
    LaunchClaims verify(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw ProblemException.unauthorized("INVALID_TOKEN", "A launch token is needed here.");
        }
        return verified.get(authorization.substring("Bearer ".length()), tokens::verify);
    }

    private static ProblemException nothingToLaunch() {
        return ProblemException.conflict("NOTHING_TO_LAUNCH", "This course has no package to launch.");
    }

    private static Rows.Attempt attempt(Mappers mappers, UUID enrollmentId, UUID userId) {
        var runtime = mappers.get(RuntimeMapper.class);
        Entitlement.require(runtime, enrollmentId, userId);
        var active = runtime.activeAttempt(enrollmentId, userId);
        if (active != null) {
            return active;
        }
        var version = runtime.newestVersion(enrollmentId, userId);
        if (version == null) {
            throw nothingToLaunch();
        }
        runtime.giveVersion(enrollmentId, version.id());
        // Two first launches at once: there is one active attempt, and both go on with it.
        runtime.insertAttempt(UuidCreator.getTimeOrderedEpoch(), enrollmentId, version.id());
        return requireNonNull(runtime.activeAttempt(enrollmentId, userId));
    }
}
