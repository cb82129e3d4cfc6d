package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a SCORM 2004 manifest demands of a lesson.
 *
 * @param minProgressMeasure 0 to 1 where completion is judged by measure, otherwise null
 * @param scaledPassingScore -1 to 1 where success is judged by measure, otherwise null
 */
public record Scorm2004Thresholds(
        @Nullable BigDecimal minProgressMeasure, @Nullable BigDecimal scaledPassingScore) {}
