package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.values.LaunchMode;

/** Rows of this feature's statements that no one else needs. */
final class Rows {
    private Rows() {}

    /** An attempt and what hangs on it. */
    record Attempt(UUID id, UUID enrollmentId, UUID userId, UUID courseId, UUID packageVersionId, Standard standard) {}

    /** The newest package of a course. */
    record Version(UUID id, Standard standard) {}

    /** A session whose code was just used. */
    record Session(
            UUID id, @Nullable UUID attemptId, @Nullable UUID packageVersionId, LaunchMode mode) {}

    /** What the enrolment's ended attempts came to. */
    record Earlier(@Nullable String best, @Nullable BigDecimal score, long totalTimeCs) {
        EarlierAttempts attempts() {
            return new EarlierAttempts(status(best), score, totalTimeCs);
        }
    }

    record StateHeader(
            String courseTitle,
            String standard,
            String learnerName,
            @Nullable String suspendData,
            int lastSequence,
            @Nullable UUID requestedLecture,
            int launches,
            @Nullable String returnUrl) {}

    record OutlineRow(
            UUID sectionId,
            String sectionTitle,
            UUID id,
            String identifier,
            String title,
            String type,
            int level,
            boolean visible,
            @Nullable String status,
            boolean completed,
            @Nullable BigDecimal score,
            long timeCs,
            @Nullable String prerequisites) {
        LessonStatus lessonStatus() {
            var known = Rows.status(status);
            return status == null ? LessonStatus.NOT_ATTEMPTED : known == null ? LessonStatus.INCOMPLETE : known;
        }

        LectureStanding standing() {
            return new LectureStanding(lessonStatus(), completed, score, timeCs);
        }
    }

    /** What a lecture launches. */
    record Item(UUID lectureId, String type, String url, String launchData) {}

    /** A learner's row for a lecture, locked for the transaction. */
    record Progress(
            UUID id,
            @Nullable String lessonStatus,
            @Nullable String lessonLocation,
            @Nullable String suspendData,
            String cmi,
            @Nullable BigDecimal score,
            long totalTimeCs,
            long sessionTimeCs,
            boolean finished,
            @Nullable String keptStatus,
            @Nullable BigDecimal keptScore,
            @Nullable UUID sessionId) {
        /** What the sittings before the one on record have brought. */
        KeptResult kept() {
            return new KeptResult(status(keptStatus), keptScore);
        }

        /** The same with the one on record, which is over. */
        KeptResult keptAtItsEnd() {
            var recorded = status(lessonStatus);
            return recorded == null ? kept() : kept().with(new LessonOutcome(recorded, score));
        }
    }

    /** A {@link KeptResult} as it is written. */
    record Kept(@Nullable String keptStatus, @Nullable BigDecimal keptScore) {
        static Kept of(KeptResult result) {
            var status = result.status();
            return new Kept(status == null ? null : status.word(), result.score());
        }
    }

    private static @Nullable LessonStatus status(@Nullable String word) {
        return word == null ? null : LessonStatus.of(word).orElse(null);
    }

    record Interaction(int position, String elements) {}
}
