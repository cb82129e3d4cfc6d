package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tracking information of one activity (SN 4.2.1). Durations are milliseconds, times milliseconds since 1970.
 *
 * @param attempts Activity Attempt Count
 * @param active Activity is Active
 * @param suspended Activity is Suspended
 * @param objectives Objective Progress Information of the current attempt by objective, the primary one's under "";
 *     without those that nothing is known of. The primary one also holds the Attempt Progress Information
 * @param objectivesStale whether they come from before the current attempt of the parent
 * @param progressStale likewise for Attempt Progress Information
 * @param began when the current attempt began
 * @param attemptAbsolute Attempt Absolute Duration, up to its last end or suspension
 * @param attemptExperienced Attempt Experienced Duration
 * @param earlierAbsolute Activity Absolute Duration of all attempts before
 * @param earlierExperienced Activity Experienced Duration of all attempts before
 * @param children the Available Children in their order; null while they are all the children in the manifest's order
 * @param selected whether a selection was made
 * @param randomized whether the children were shuffled
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record ActivityState(
        int attempts,
        boolean active,
        boolean suspended,
        @Nullable Map<String, ObjectiveState> objectives,
        boolean objectivesStale,
        boolean progressStale,
        long began,
        long attemptAbsolute,
        long attemptExperienced,
        long earlierAbsolute,
        long earlierExperienced,
        @Nullable List<String> children,
        boolean selected,
        boolean randomized) {
    public ActivityState {
        objectives = (objectives == null || objectives.isEmpty()) ? null : SequencingState.sorted(objectives);
        children = children == null ? null : List.copyOf(children);
    }
}
