package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Objective Progress Information of one local objective; null for what is not known.
 *
 * @param satisfied Objective Satisfied Status
 * @param measure Objective Normalized Measure, −1 to 1
 * @param completed completion status; for the primary objective the Attempt Completion Status
 * @param progress progress measure, 0 to 1; for the primary objective the Attempt Completion Amount
 * @param satisfiedUnknown whether content has said that satisfaction is unknown, so that nobody presumes it
 * @param completedUnknown likewise for completion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectiveState(
        @Nullable Boolean satisfied,
        @Nullable Double measure,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Boolean completed,
        @Nullable Double progress,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean satisfiedUnknown,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean completedUnknown) {}
