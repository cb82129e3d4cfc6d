package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * When an activity counts as completed (SCORM 2004 CAM, {@code adlcp:completionThreshold}). Up to the 3rd Edition it is
 * the measure alone, and holds whenever it is given.
 *
 * @param completedByMeasure whether the measure decides
 * @param minProgressMeasure 0 to 1; 1 by default
 * @param progressWeight 0 to 1; the activity's weight in its parent's progress, 1 by default
 */
public record CompletionThreshold(
        boolean completedByMeasure, BigDecimal minProgressMeasure, BigDecimal progressWeight) {
    public CompletionThreshold {
        requireNonNull(minProgressMeasure);
        requireNonNull(progressWeight);
    }
}
