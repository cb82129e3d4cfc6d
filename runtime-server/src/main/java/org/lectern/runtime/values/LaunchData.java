package org.lectern.runtime.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param stores SCORM 2004 4th edition, the shared data stores of {@code adl.data}, in order
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
        @Nullable List<String> objectiveIds,
        @Nullable List<SharedStore> stores) {
    /** The stores, none if the manifest names none. */
    public List<SharedStore> storesOrNone() {
        return stores == null ? List.of() : stores;
    }

    /** The access of each {@code adl.data.n.store} that is not the table's, which is to read and to write. */
    public Map<String, String> access() {
        var access = new LinkedHashMap<String, String>();
        for (int n = 0; n < storesOrNone().size(); n++) {
            var own = storesOrNone().get(n).access();
            if (!own.equals("rw")) {
                access.put("adl.data." + n + ".store", own);
            }
        }
        return access;
    }
}
