package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What sequencing knows of one learner in one course (SN 4.2, the tracking model): a value, kept as JSON. Never rename a
 * component.
 *
 * @param activities by identifier; without those that nothing is known of
 * @param objectives global objectives of the course, where they do not outlive it
 * @param stores shared data of the course, where it does not outlive it
 * @param current the Current Activity; null while no sequencing session is under way
 * @param suspended the Suspended Activity, which resuming delivers
 * @param random where the pseudo-random numbers stand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SequencingState(
        Map<String, ActivityState> activities,
        Map<String, GlobalObjective> objectives,
        Map<String, String> stores,
        @Nullable String current,
        @Nullable String suspended,
        long random) {
    @SuppressWarnings("NullAway") // Jackson passes null for what the JSON leaves out.
    public SequencingState {
        activities = sorted(activities);
        objectives = sorted(objectives);
        stores = sorted(stores);
    }

    /** The state before anything has happened; the seed decides about every random selection and order. */
    public static SequencingState initial(long seed) {
        return new SequencingState(Map.of(), Map.of(), Map.of(), null, null, seed);
    }

    /** In one order always, so that equal states are equal as JSON. */
    static <V> Map<String, V> sorted(@Nullable Map<String, V> map) {
        return (map == null || map.isEmpty()) ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
