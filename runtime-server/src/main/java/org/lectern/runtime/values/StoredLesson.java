package org.lectern.runtime.values;

import java.util.Map;
import java.util.SortedMap;
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

    /** Whether a session has been here before. */
    boolean isFresh() {
        return status == null && cmi.isEmpty() && suspendData == null && location == null;
    }
}
