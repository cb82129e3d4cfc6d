package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's ended attempts at a course came to, taken together, and what the enrolment has been completed with.
 *
 * @param best passed or completed if one of them was, otherwise null: what was not reached counts for nothing
 * @param score the best of them, 0 to 100, or null
 * @param timeCs hundredths of a second over all of them
 */
public record EarlierAttempts(
        @Nullable LessonStatus best, @Nullable BigDecimal score, long timeCs) {
    /** Of a learner whose present attempt is the first. */
    public static final EarlierAttempts NONE = new EarlierAttempts(null, null, 0);
}
