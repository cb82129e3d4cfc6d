package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What outlives a course: the learner's global objectives and shared data, for courses that say so
 * ({@code objectivesGlobalToSystem}, {@code sharedDataGlobalToSystem}). A value, kept as JSON.
 *
 * @param objectives by identifier
 * @param stores by identifier
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LearnerState(Map<String, GlobalObjective> objectives, Map<String, String> stores) {
    public static final LearnerState NONE = new LearnerState(Map.of(), Map.of());

    public LearnerState {
        objectives = SequencingState.sorted(objectives);
        stores = SequencingState.sorted(stores);
    }
}
