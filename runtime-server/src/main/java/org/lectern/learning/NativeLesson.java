package org.lectern.learning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.LessonStatus;

/** How a learner's row changes: results only get better, and time only as fast as it passes. */
final class NativeLesson {
    /** A video may run at double speed; and who reports for the first time has been there for a moment. */
    private static final int FASTEST = 2;

    private static final int FIRST_SECONDS = 60;
    private static final int LENIENCY_SECONDS = 5;
    private static final int CS = 100;

    private NativeLesson() {}

    /** @param duration of the video, in seconds, if it is known */
    static ProgressRow after(ProgressRow row, ProgressReport report, @Nullable Integer duration, Instant now) {
        var sessionTime = report.sessionTimeCs();
        var watched = watched(row, report, now);
        var position = report.videoPosition();
        // A session time that is less than the one before is that of another sitting.
        var begins = sessionTime != null && sessionTime < row.sessionTimeCs();
        var finished = begins ? row.sessionTimeCs() : 0;
        var untold = sessionTime == null ? (long) watched * CS : 0;
        var said = report.status();
        return withResult(
                new ProgressRow(
                        row.id(),
                        row.isCompleted(),
                        (int) Math.min(Integer.MAX_VALUE, (long) row.watchedDuration() + watched),
                        position == null
                                ? row.lastPosition()
                                : duration == null ? position : Math.min(position, duration),
                        row.scormLessonStatus(),
                        report.scormSessionTime() == null ? row.scormSessionTime() : report.scormSessionTime(),
                        report.scormLessonLocation() == null ? row.scormLessonLocation() : report.scormLessonLocation(),
                        row.score(),
                        row.totalTimeCs() + finished + untold,
                        sessionTime == null ? row.sessionTimeCs() : sessionTime,
                        row.completedAt(),
                        now),
                new LessonOutcome(said == null ? begun(row) : said, null),
                now);
    }

    /** With the result of a try, which is worse than none of those before. */
    static ProgressRow withResult(ProgressRow row, LessonOutcome result, Instant now) {
        var before = status(row);
        var kept = new KeptResult(before.isComplete() ? before : null, row.score());
        var after = result.after(kept);
        var completed = row.isCompleted() || after.status().isComplete();
        return new ProgressRow(
                row.id(),
                completed,
                row.watchedDuration(),
                row.lastPosition(),
                after.status().word(),
                row.scormSessionTime(),
                row.scormLessonLocation(),
                after.score(),
                row.totalTimeCs(),
                row.sessionTimeCs(),
                completed && row.completedAt() == null ? now : row.completedAt(),
                now);
    }

    private static LessonStatus begun(ProgressRow row) {
        var status = status(row);
        return status == LessonStatus.NOT_ATTEMPTED ? LessonStatus.INCOMPLETE : status;
    }

    private static LessonStatus status(ProgressRow row) {
        return row.scormLessonStatus() == null
                ? LessonStatus.NOT_ATTEMPTED
                : LessonStatus.of(row.scormLessonStatus()).orElse(LessonStatus.INCOMPLETE);
    }

    /** Nobody watches more than the time that has passed lets one watch. */
    private static int watched(ProgressRow row, ProgressReport report, Instant now) {
        if (report.watchedDuration() == null) {
            return 0;
        }
        var reported = row.reportedAt();
        var passed = reported == null
                ? FIRST_SECONDS
                : Math.max(0, Duration.between(reported, now).toSeconds());
        return (int) Math.min(report.watchedDuration(), passed * FASTEST + LENIENCY_SECONDS);
    }
}
