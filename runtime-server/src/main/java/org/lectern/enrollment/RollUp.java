package org.lectern.enrollment;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.OutlineListener;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.ScormTime;

/**
 * What a learner's lectures come to, for whoever writes one that is not of a package. Commits are worked out from what a
 * server remembers of the other lectures: so rows are held as a commit holds them, the attempt, its lectures, the
 * enrolment; and every lecture of the package gets another version, at which a commit that knows nothing of this one is
 * turned away and worked out anew.
 */
public final class RollUp implements OutlineListener {
    /** The statements of this class, for whoever opens the database. */
    public static final Class<?> MAPPER = RollUpMapper.class;

    private final Database database;
    private final Clock clock;
    private final List<CompletionListener> listeners;

    /** @param listeners are told of enrolments that are complete */
    public RollUp(Database database, Clock clock, List<CompletionListener> listeners) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.listeners = List.copyOf(listeners);
    }

    /** Where an enrolment stands. */
    public record Standing(
            UUID id,
            int progress,
            String scormStatus,
            @Nullable BigDecimal scormScore,
            String scormTotalTime,
            @Nullable Instant completedAt) {}

    /**
     * Keeps commits of this enrolment away until the transaction ends. To be called before a lecture's row is touched.
     *
     * @return the attempt that the lecture is part of, begun where there is none; null where the course has no package, and
     *     nobody has begun it anew
     */
    public @Nullable UUID hold(Mappers mappers, UUID enrollment, UUID course) {
        var attempts = mappers.get(AttemptMapper.class);
        var active = AttemptBook.lockActive(attempts, enrollment);
        var version = active == null || active.packageVersionId() == null ? attempts.newestVersion(course) : null;
        if (active == null && version == null) {
            // Whoever begins anew makes the first attempt of what is there while nobody writes any of it.
            attempts.awaitBeginning(enrollment);
            active = attempts.lockActive(enrollment);
            if (active == null) {
                return null;
            }
        } else if (active == null) {
            attempts.insertAttempt(UuidCreator.getTimeOrderedEpoch(), enrollment, version);
            active = requireNonNull(attempts.lockActive(enrollment));
        } else if (version != null) {
            attempts.giveVersion(active.id(), version);
        }
        mappers.get(RollUpMapper.class).fence(active.id());
        return active.id();
    }

    /** Writes what all lectures come to by now into the enrolment, after {@link #hold}, for a learner who has been in one. */
    public Standing settle(Mappers mappers, UUID enrollmentId, Instant now) {
        return settle(mappers, enrollmentId, true, now);
    }

    private Standing settle(Mappers mappers, UUID enrollmentId, boolean isAccess, Instant now) {
        var statements = mappers.get(RollUpMapper.class);
        var enrollment = requireNonNull(statements.lockEnrollment(enrollmentId));
        statements.begin(enrollmentId, now);
        var course = outcome(mappers, enrollment);
        var standing = requireNonNull(statements.write(
                enrollmentId,
                course.progress(),
                course.status().word(),
                course.score(),
                ScormTime.duration(course.timeCs()),
                isAccess,
                now));
        if (course.progress() == 100) {
            listeners.forEach(listener -> listener.completed(mappers, List.of(enrollmentId), now));
        }
        return standing;
    }

    private static CourseOutcome outcome(Mappers mappers, AttemptRows.Enrolled enrollment) {
        var attempts = mappers.get(AttemptMapper.class);
        var active = attempts.lockActive(enrollment.id());
        var present = AttemptBook.present(attempts, enrollment, active);
        var earlier = attempts.earlier(enrollment.id());
        return present.after(earlier == null ? EarlierAttempts.NONE : earlier.attempts());
    }

    /** Who has begun the course, and not completed it, stands elsewhere in it now. */
    @Override
    public void lecturesChanged(UUID courseId) {
        var unfinished =
                database.read(mappers -> mappers.get(RollUpMapper.class).unfinished(courseId));
        for (var enrollment : unfinished) {
            database.execute(mappers -> {
                hold(mappers, enrollment, courseId);
                if (mappers.get(RollUpMapper.class).lockEnrollment(enrollment) != null) {
                    settle(mappers, enrollment, false, clock.instant());
                }
            });
        }
    }
}
