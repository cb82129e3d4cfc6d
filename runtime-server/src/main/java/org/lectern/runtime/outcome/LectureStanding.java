package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in one lecture of the course.
 *
 * @param completed once true it stays so, even if the content later says less
 * @param score 0 to 100, or null
 * @param timeCs hundredths of a second over all sessions
 */
public record LectureStanding(
        LessonStatus status, boolean completed, @Nullable BigDecimal score, long timeCs) {}
