package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson's data model comes to.
 *
 * @param score 0 to 100, two decimals, or null for a lesson without one
 */
public record LessonOutcome(LessonStatus status, @Nullable BigDecimal score) {
    /** The same in an attempt whose earlier sittings have brought something: nothing of that is taken back. */
    public LessonOutcome after(KeptResult kept) {
        return new LessonOutcome(status(kept.status()), Percent.best(score, kept.score()));
    }

    private LessonStatus status(@Nullable LessonStatus kept) {
        if (kept == null || status == LessonStatus.PASSED) {
            return status;
        }
        // That a lesson was completed does not say how well: a verdict that comes later is news.
        var isNews = kept == LessonStatus.COMPLETED && status == LessonStatus.FAILED;
        return isNews ? status : kept;
    }
}
