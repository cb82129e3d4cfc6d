package org.lectern.runtime.values;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lesson's data model as it is kept between sessions.
 *
 * @param status lesson status, null before the first commit
 * @param totalTimeCs hundredths of a second, all sessions so far
 * @param finished whether the last session was ended by the content itself
 */
public record StoredLesson(
        Map<String, String> cmi,
        @Nullable String status,
        @Nullable String location,
        @Nullable String suspendData,
        SortedMap<Integer, Map<String, String>> interactions,
        long totalTimeCs,
        boolean finished) {

    /** One that nobody has opened yet. */
    public static StoredLesson untouched() {
        return new StoredLesson(Map.of(), null, null, null, new TreeMap<>(), 0, false);
    }

    /** Whether a session has left anything in it. */
    public boolean isUsed() {
        return status != null || !isEmpty();
    }

    /** Whether nothing is kept that a session could go on with. */
    boolean isEmpty() {
        return cmi.isEmpty() && interactions.isEmpty() && suspendData == null && location == null;
    }

    /** The same lesson without its data: what was learned of it stays. */
    public StoredLesson emptied() {
        return new StoredLesson(Map.of(), status, null, null, new TreeMap<>(), totalTimeCs, false);
    }

    /** Without the time that came before its data. */
    public StoredLesson without(long earlierTimeCs) {
        return new StoredLesson(
                cmi, status, location, suspendData, interactions, totalTimeCs - earlierTimeCs, finished);
    }
}
