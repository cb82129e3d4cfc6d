package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier sittings of an attempt have brought in a lesson. Within a sitting the result follows the content: a
 * score that is reported while a test goes on must be able to fall.
 *
 * @param status passed or completed, or null
 * @param score the best that a sitting ended with, 0 to 100, or null
 */
public record KeptResult(
        @Nullable LessonStatus status, @Nullable BigDecimal score) {
    /** Of a lesson's first sitting. */
    public static final KeptResult NONE = new KeptResult(null, null);

    /**
     * With the sitting that ends here, which has the result that is on record. A score without a verdict, as of a test
     * that was left in its middle, is not one that a sitting has ended with.
     */
    public KeptResult with(LessonOutcome recorded) {
        var better = recorded.status().isComplete()
                && (status == null || recorded.status().isBetterThan(status));
        var judged = recorded.status().isComplete() || recorded.status() == LessonStatus.FAILED;
        return new KeptResult(
                better ? recorded.status() : status, judged ? Percent.best(score, recorded.score()) : score);
    }
}
