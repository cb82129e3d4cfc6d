package org.lectern.runtime.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a commit changed, sorted by where it is kept.
 *
 * @param suspendData null when unchanged
 * @param location null when unchanged
 * @param sessionTime null when unchanged
 * @param interactions index → what stands behind {@code cmi.interactions.n.} → value
 * @param stores index → value of {@code adl.data.n.store}
 * @param rest all other elements
 */
public record Changes(
        @Nullable String suspendData,
        @Nullable String location,
        @Nullable String sessionTime,
        SortedMap<Integer, Map<String, String>> interactions,
        SortedMap<Integer, String> stores,
        Map<String, String> rest) {

    /** Sorts the flat map of a commit, which has passed the data-model table. */
    public static Changes of(Scorm scorm, Map<String, String> values) {
        var interactions = new TreeMap<Integer, Map<String, String>>();
        var stores = new TreeMap<Integer, String>();
        var rest = new LinkedHashMap<>(values);
        var suspendData = rest.remove(Scorm.SUSPEND_DATA);
        var location = rest.remove(scorm.location());
        var sessionTime = rest.remove(scorm.sessionTime());
        rest.keySet().removeIf(element -> {
            // A navigation request is for the moment after Terminate; it is not state.
            if (element.startsWith("adl.nav.")) {
                return true;
            }
            if (element.startsWith(Scorm.STORES)) {
                var index = element.substring(Scorm.STORES.length(), element.lastIndexOf('.'));
                stores.put(Integer.valueOf(index), values.get(element));
                return true;
            }
            if (!element.startsWith(Scorm.INTERACTIONS)) {
                return false;
            }
            var tail = element.substring(Scorm.INTERACTIONS.length());
            var dot = tail.indexOf('.');
            if (dot < 0) {
                return false;
            }
            interactions
                    .computeIfAbsent(Integer.valueOf(tail.substring(0, dot)), n -> new LinkedHashMap<>())
                    .put(tail.substring(dot + 1), values.get(element));
            return true;
        });
        return new Changes(suspendData, location, sessionTime, interactions, stores, rest);
    }
}
