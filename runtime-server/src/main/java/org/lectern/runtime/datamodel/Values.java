package org.lectern.runtime.datamodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a data model, element → value, and the records that its collections have. */
final class Values {
    private final Map<String, String> values;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> records = new HashSet<>();

    Values(Map<String, String> values) {
        this.values = values;
        values.keySet().forEach(this::addRecords);
    }

    private void addRecords(String element) {
        for (int dot = element.indexOf('.'); dot >= 0; dot = element.indexOf('.', dot + 1)) {
            var next = element.indexOf('.', dot + 1);
            var end = next < 0 ? element.length() : next;
            if (Definition.isIndex(element.substring(dot + 1, end))) {
                counts.merge(
                        element.substring(0, dot), Definition.index(element.substring(dot + 1, end)) + 1, Math::max);
                records.add(element.substring(0, end));
            }
        }
    }

    @Nullable
    String get(String element) {
        return values.get(element);
    }

    boolean has(String element) {
        return values.containsKey(element);
    }

    /** The highest index of a collection, and one. */
    int count(String collection) {
        return counts.getOrDefault(collection, 0);
    }

    boolean hasRecord(String collection, int index) {
        return records.contains(collection + "." + index);
    }
}
