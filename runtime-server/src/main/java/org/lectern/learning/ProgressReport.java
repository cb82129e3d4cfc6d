package org.lectern.learning;

import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.ScormTime;

/**
 * What a page tells of a learner in a native lecture; what is absent stays.
 *
 * @param videoPosition where the video is, in seconds
 * @param completed whether it is done; {@code false} takes nothing back
 * @param watchedDuration seconds that were watched since the last report
 * @param scormLessonStatus in the words of SCORM 1.2
 * @param scormSessionTime of this sitting so far, in the format of either standard
 * @param scormLessonLocation where to go on, in the page's own words
 */
public record ProgressReport(
        @Nullable Integer videoPosition,
        @Nullable Boolean completed,
        @Nullable Integer watchedDuration,
        @Nullable String scormLessonStatus,
        @Nullable String scormSessionTime,
        @Nullable String scormLessonLocation) {
    private static final int LONGEST_VIDEO = 24 * 60 * 60;
    private static final long LONGEST_SITTING_CS = 24 * 60 * 60 * 100L;
    private static final int LONGEST_LOCATION = 1_000;

    /** @throws ProblemException {@code VALIDATION_ERROR}, naming the field */
    ProgressReport checked() {
        requireSeconds("videoPosition", videoPosition);
        requireSeconds("watchedDuration", watchedDuration);
        status();
        sessionTimeCs();
        if (scormLessonLocation != null && scormLessonLocation.length() > LONGEST_LOCATION) {
            throw ProblemException.invalid(
                    "scormLessonLocation", "This may have " + LONGEST_LOCATION + " characters at most.");
        }
        return this;
    }

    private static void requireSeconds(String field, @Nullable Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST_VIDEO)) {
            throw ProblemException.invalid(field, "This is in seconds, from 0 to " + LONGEST_VIDEO + ".");
        }
    }

    /** What this says of the lecture, if anything. */
    @Nullable
    LessonStatus status() {
        if (scormLessonStatus != null) {
            var status = LessonStatus.of(scormLessonStatus)
                    .orElseThrow(() -> ProblemException.invalid(
                            "scormLessonStatus",
                            "This is not attempted, browsed, incomplete, completed, failed or passed."));
            if (status.isComplete() || !Boolean.TRUE.equals(completed)) {
                return status;
            }
        }
        return Boolean.TRUE.equals(completed) ? LessonStatus.COMPLETED : null;
    }

    /** In hundredths of a second; null when nothing is said of it. A longer sitting than a day counts as a day. */
    @Nullable
    Long sessionTimeCs() {
        if (scormSessionTime == null) {
            return null;
        }
        var time = ScormTime.ofTimespan(scormSessionTime);
        if (time.isEmpty()) {
            time = ScormTime.ofDuration(scormSessionTime);
        }
        if (time.isEmpty()) {
            throw ProblemException.invalid("scormSessionTime", "This is a time such as 00:05:30 or PT5M30S.");
        }
        return Math.min(time.getAsLong(), LONGEST_SITTING_CS);
    }
}
