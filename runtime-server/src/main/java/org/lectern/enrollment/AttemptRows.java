package org.lectern.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.EarlierAttempts;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.LessonStatus;

/** Rows of the statements on attempts. */
final class AttemptRows {
    private AttemptRows() {}

    /** Whose enrolment in what. */
    record Enrolled(UUID id, UUID userId, UUID courseId) {}

    /** What an attempt came to stands in it only once it has ended. */
    record AttemptRow(
            UUID id,
            @Nullable UUID packageVersionId,
            int number,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String scormStatus,
            @Nullable Integer progress,
            @Nullable BigDecimal score,
            @Nullable Long totalTimeCs,
            boolean reopened) {
        boolean isActive() {
            return state.equals("ACTIVE");
        }

        /** Of an attempt that has ended. */
        CourseOutcome outcome() {
            return new CourseOutcome(
                    progress == null ? 0 : progress,
                    lessonStatus(scormStatus),
                    score,
                    totalTimeCs == null ? 0 : totalTimeCs);
        }
    }

    /** @param packaged whether the lecture is of the package, and not one of the course's own */
    record Standing(
            boolean packaged,
            boolean completed,
            @Nullable String status,
            @Nullable BigDecimal score,
            long timeCs) {
        LectureStanding lecture() {
            return new LectureStanding(lessonStatus(status), completed, score, timeCs);
        }
    }

    /** What the activity tree of an attempt comes to. */
    record RolledUp(int progress, String status, @Nullable BigDecimal score) {
        /** In place of what the lectures come to; their time is the course's in any case. */
        CourseOutcome over(CourseOutcome lectures) {
            return new CourseOutcome(progress, lessonStatus(status), score, lectures.timeCs());
        }
    }

    record Earlier(@Nullable String best, @Nullable BigDecimal score, long totalTimeCs) {
        EarlierAttempts attempts() {
            return new EarlierAttempts(best == null ? null : lessonStatus(best), score, totalTimeCs);
        }
    }

    /** @param record the lecture's row as JSON, with its interactions */
    record RecordRow(UUID lectureId, String title, @Nullable Instant endedAt, String record) {}

    private static LessonStatus lessonStatus(@Nullable String word) {
        return word == null ? LessonStatus.NOT_ATTEMPTED : LessonStatus.of(word).orElse(LessonStatus.INCOMPLETE);
    }
}
