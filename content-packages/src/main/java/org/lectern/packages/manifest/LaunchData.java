package org.lectern.packages.manifest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest says of an item for the run-time data model. Everything may be absent; nothing invalid is kept.
 *
 * @param prerequisites SCORM 1.2: an AICC script of item identifiers
 * @param masteryScore SCORM 1.2: 0 to 100
 * @param maxTimeAllowed SCORM 1.2: a time span {@code HHHH:MM:SS.SS}; SCORM 2004: the sequencing's limit on the absolute
 *     duration of an attempt, an ISO 8601 duration
 * @param timeLimitAction {@code exit,message}, {@code exit,no message}, {@code continue,message} or
 *     {@code continue,no message}
 * @param dataFromLms for {@code cmi.launch_data}
 * @param completionThreshold SCORM 2004
 * @param scaledPassingScore SCORM 2004: −1 to 1, where the primary objective is satisfied by measure
 * @param objectiveIds SCORM 2004: of the sequencing's objectives, the primary one first
 * @param dataMaps 4th Edition: shared data stores
 */
public record LaunchData(
        @Nullable String prerequisites,
        @Nullable BigDecimal masteryScore,
        @Nullable String maxTimeAllowed,
        @Nullable String timeLimitAction,
        @Nullable String dataFromLms,
        @Nullable CompletionThreshold completionThreshold,
        @Nullable BigDecimal scaledPassingScore,
        List<String> objectiveIds,
        List<DataMap> dataMaps) {
    static final LaunchData NONE = new LaunchData(null, null, null, null, null, null, null, List.of(), List.of());

    public LaunchData {
        objectiveIds = List.copyOf(objectiveIds);
        dataMaps = List.copyOf(dataMaps);
    }
}
