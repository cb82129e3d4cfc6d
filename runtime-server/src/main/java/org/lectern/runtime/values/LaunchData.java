package org.lectern.runtime.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says to the run-time about one item; stored with the item as JSON, so never rename a component.
 *
 * @param masteryScore SCORM 1.2, 0 to 100
 * @param dataFromLms handed to the content as {@code cmi.launch_data}
 * @param maxTimeAllowed in the standard's own format
 * @param minProgressMeasure SCORM 2004, null unless completion is judged by measure
 * @param scaledPassingScore SCORM 2004, null unless success is judged by measure
 * @param objectiveIds SCORM 2004, the objectives that the run-time starts with
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LaunchData(
        @Nullable String prerequisites,
        @Nullable BigDecimal masteryScore,
        @Nullable String dataFromLms,
        @Nullable String maxTimeAllowed,
        @Nullable String timeLimitAction,
        @Nullable BigDecimal minProgressMeasure,
        @Nullable BigDecimal scaledPassingScore,
        @Nullable List<String> objectiveIds) {}
