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
 * @param interactions what stands behind {@code cmi.interactions.}, such as {@code 12.result} → value
 * @param stores index → value of {@code adl.data.n.store}
 * @param rest all other elements
 */
public record Changes(
        @Nullable String suspendData,
        @Nullable String location,
        @Nullable String sessionTime,
        Map<String, String> interactions,
        SortedMap<Integer, String> stores,
        Map<String, String> rest) {

    /** Sorts the flat map of a commit, which has passed the data-model table. */
    public static Changes of(Scorm scorm, Map<String, String> values) {
        var interactions = new LinkedHashMap<String, String>();
        var stores = new TreeMap<Integer, String>();
        var rest = new LinkedHashMap<String, String>();
        values.forEach((element, value) -> {
            if (element.startsWith(Scorm.INTERACTIONS) && element.indexOf('.', Scorm.INTERACTIONS.length()) > 0) {
                interactions.put(element.substring(Scorm.INTERACTIONS.length()), value);
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
