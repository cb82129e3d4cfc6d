package org.lectern.embedding;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.SecretToken;
import org.lectern.client.Caller;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.runtime.LaunchService;
import org.lectern.runtime.LaunchWay;
import org.lectern.runtime.LaunchWish;
import org.lectern.runtime.values.LaunchMode;

/**
 * Links that open a course once, in the browser of somebody who does not sign in here: another system vouches for the
 * learner. Only the hash of a link is kept.
 */
public final class LaunchLinks {
    /** Where links lie on the application origin. */
    static final String PATH = "/launch/";

    private static final int USUAL_SECONDS = 300;
    private static final int MOST_SECONDS = 86_400;
    /** So long a link that is not good any more still knows the way back. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;
    private final LaunchService launches;
    private final ReturnAddresses returnAddresses;
    private final URI applicationUrl;

    public LaunchLinks(
            Database database,
            Clock clock,
            LaunchService launches,
            ReturnAddresses returnAddresses,
            URI applicationUrl) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.launches = requireNonNull(launches);
        this.returnAddresses = requireNonNull(returnAddresses);
        this.applicationUrl = requireNonNull(applicationUrl);
    }

    /**
     * A link that launches an enrolment of the caller's organisation.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, {@code LEARNER_DISABLED}, {@code ACCESS_ENDED},
     *     {@code COURSE_NOT_PUBLISHED}, or {@code NOTHING_TO_LAUNCH}
     */
    LaunchLink ofEnrollment(Caller caller, UUID enrollment, LaunchLinkWish wish) {
        var way = new LaunchWay(
                wish.lectureId(), LaunchWish.launchMode(wish.mode()), returnAddresses.checked(wish.returnUrl()));
        var lifetime = lifetime(wish.expiresInSeconds());
        return database.transaction(mappers -> {
            var target = mappers.get(EmbeddingMapper.class).enrolled(caller.organizationId(), enrollment);
            if (target == null) {
                throw ProblemException.notFound("enrolment");
            }
            LaunchService.requireEntitled(mappers, requireNonNull(target.learnerId()), enrollment);
            return link(mappers, caller, target, enrollment, way, lifetime);
        });
    }

    /**
     * A link to look at a course that the caller may see: the newest package, without an enrolment, and without a trace.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code VALIDATION_ERROR}, or {@code NOTHING_TO_LAUNCH}
     */
    LaunchLink ofCourse(Caller caller, UUID course, PreviewLinkWish wish) {
        var way = new LaunchWay(wish.lectureId(), LaunchMode.BROWSE, returnAddresses.checked(wish.returnUrl()));
        var lifetime = lifetime(wish.expiresInSeconds());
        return database.transaction(mappers -> {
            var target = mappers.get(EmbeddingMapper.class).course(caller.organizationId(), course);
            if (target == null) {
                throw ProblemException.notFound("course");
            }
            return link(mappers, caller, target, null, way, lifetime);
        });
    }

    private static Duration lifetime(@Nullable Integer seconds) {
        var wished = seconds == null ? USUAL_SECONDS : seconds;
        if (wished < 1 || wished > MOST_SECONDS) {
            throw ProblemException.invalid("expiresInSeconds", "A link is good for 1 to " + MOST_SECONDS + " seconds.");
        }
        return Duration.ofSeconds(wished);
    }

    private LaunchLink link(
            Mappers mappers,
            Caller caller,
            EmbeddingMapper.Target target,
            @Nullable UUID enrollment,
            LaunchWay way,
            Duration lifetime) {
        if (!target.launchable()) {
            throw ProblemException.conflict("NOTHING_TO_LAUNCH", "This course has no package to launch.");
        }
        var links = mappers.get(EmbeddingMapper.class);
        if (way.lectureId() != null && !links.hasLecture(target.courseId(), way.lectureId())) {
            throw ProblemException.notFound("lecture in this course");
        }
        var code = SecretToken.random();
        var expires = clock.instant().plus(lifetime);
        links.insertLink(
                UuidCreator.getTimeOrderedEpoch(),
                code.hash(),
                enrollment,
                enrollment == null ? target.courseId() : null,
                caller.organizationId(),
                way,
                caller.id(),
                expires);
        return new LaunchLink(applicationUrl.resolve(PATH + code.value()), expires);
    }

    /**
     * Uses a link. One that could not open its course is not used up.
     *
     * @return the player's address
     * @throws ProblemException {@code 409 LINK_NOT_VALID} for one that was used, is too old, or whose client was
     *     revoked; or what the launch is refused with
     */
    URI open(String code) {
        var hash = new SecretToken(code).hash();
        return database.transaction(mappers -> {
            var used = mappers.get(EmbeddingMapper.class).use(hash, clock.instant());
            if (used == null) {
                throw ProblemException.conflict(
                        "LINK_NOT_VALID",
                        "It works once and for a short time: it was used already, or its time is up.");
            }
            var way = new LaunchWay(used.lectureId(), used.mode(), used.returnUrl());
            return used.enrollmentId() == null
                    ? launches.preview(mappers, requireNonNull(used.courseId()), way)
                    : launches.launch(mappers, requireNonNull(used.learnerId()), used.enrollmentId(), way);
        });
    }

    /** Where whoever holds the link came from; null where nobody has said it. */
    @Nullable
    String wayBack(String code) {
        var hash = new SecretToken(code).hash();
        return database.read(mappers -> mappers.get(EmbeddingMapper.class).returnUrl(hash));
    }

    /** A pass of the schedule: forgets links that have not been good for long. */
    public static void purge(Mappers mappers, Clock clock) {
        mappers.get(EmbeddingMapper.class).deleteLinks(clock.instant().minus(REMEMBERED));
    }
}
