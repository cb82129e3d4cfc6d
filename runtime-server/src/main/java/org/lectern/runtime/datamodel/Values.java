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
    private final Map<String, NavigableSet<Integer>> records = new HashMap<>();

    Values(Map<String, String> values) {
        this.values = values;
        values.keySet().forEach(this::addRecords);
    }

    private void addRecords(String element) {
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
        return records.getOrDefault(collection, Collections.emptyNavigableSet());
    }

    /** The highest index of a collection, and one. */
    int count(String collection) {
        var indexes = indexes(collection);
        return indexes.isEmpty() ? 0 : indexes.last() + 1;
    }
}
