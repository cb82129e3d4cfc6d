package org.lectern.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.values.Changes;

/**
 * How much of a learner's a lesson keeps, in characters: its data model and interactions, names and values. Suspend data and
 * location take their own room, each bounded by the table.
 *
 * <p>It is added up, not measured: a value that takes another's place counts like a new one. So it may be too large, and a
 * lesson that seems full is measured once more, by reading it anew.
 */
record LessonSize(long characters) {
    /** Many times what real content keeps. All of the data model is held in memory and written with each commit. */
    private static final long MOST = 8L * 1024 * 1024;

    LessonSize plus(Changes changes) {
        return new LessonSize(characters + characters(changes.rest()) + characters(changes.interactions()));
    }

    private static long characters(Map<String, String> values) {
        long sum = 0;
        for (var value : values.entrySet()) {
            sum += value.getKey().length() + value.getValue().length();
        }
        return sum;
    }

    /**
     * What a full lesson does not take any more: the first record of a collection. All other elements are few, and are taken
     * still: a lesson's result is never refused for want of room.
     *
     * @return null if everything is taken
     */
    @Nullable
    String refused(Map<String, String> values) {
        return characters <= MOST
                ? null
                : values.keySet().stream()
                        .filter(element -> element.chars().anyMatch(c -> c >= '0' && c <= '9'))
                        .findFirst()
                        .orElse(null);
    }
}
