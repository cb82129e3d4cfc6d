package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson's data model comes to.
 *
 * @param score 0 to 100, two decimals, or null for a lesson without one
 */
public record LessonOutcome(LessonStatus status, @Nullable BigDecimal score) {}
