package org.lectern.runtime.datamodel;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of a data model, element → value, and the records that its collections have. */
final class Values {
    private final Map<String, String> values;
    /** Found when they are first asked for: most changes touch no collection whose records matter. */
    private @Nullable Map<String, NavigableSet<Integer>> records;

    Values(Map<String, String> values) {
        this.values = values;
    }

    private Map<String, NavigableSet<Integer>> records() {
        if (records == null) {
            var found = new HashMap<String, NavigableSet<Integer>>();
            values.keySet().forEach(element -> addRecords(element, found));
            records = found;
        }
        return records;
    }

    private static void addRecords(String element, Map<String, NavigableSet<Integer>> records) {
        for (int dot = element.indexOf('.'); dot >= 0; dot = element.indexOf('.', dot + 1)) {
            var next = element.indexOf('.', dot + 1);
            var token = element.substring(dot + 1, next < 0 ? element.length() : next);
            if (Definition.isIndex(token)) {
                records.computeIfAbsent(element.substring(0, dot), key -> new TreeSet<>())
                        .add(Definition.index(token));
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

    /** The indexes that a collection has. */
    NavigableSet<Integer> indexes(String collection) {
        return records().getOrDefault(collection, Collections.emptyNavigableSet());
    }

    /** The highest index of a collection, and one. */
    int count(String collection) {
        var indexes = indexes(collection);
        return indexes.isEmpty() ? 0 : indexes.last() + 1;
    }
}
