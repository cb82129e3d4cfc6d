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
        var rest = new LinkedHashMap<String, String>();
        values.forEach((element, value) -> {
            var dot = element.startsWith(Scorm.INTERACTIONS) ? element.indexOf('.', Scorm.INTERACTIONS.length()) : -1;
            if (dot > 0) {
                interactions
                        .computeIfAbsent(
                                Integer.valueOf(element.substring(Scorm.INTERACTIONS.length(), dot)),
                                n -> new LinkedHashMap<>())
                        .put(element.substring(dot + 1), value);
            } else if (element.startsWith(Scorm.STORES)) {
                var index = element.substring(Scorm.STORES.length(), element.lastIndexOf('.'));
                stores.put(Integer.valueOf(index), value);
            } else if (!element.startsWith("adl.nav.")) {
                // A navigation request is for the moment after Terminate; it is not state.
                rest.put(element, value);
            }
        });
        var suspendData = rest.remove(Scorm.SUSPEND_DATA);
        var location = rest.remove(scorm.location());
        var sessionTime = rest.remove(scorm.sessionTime());
        return new Changes(suspendData, location, sessionTime, interactions, stores, rest);
    }
}
