package org.lectern.runtime.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the flat map of values that content finds at launch; what has no value is left out. */
final class LaunchValues {
    private final Map<String, String> values;

    LaunchValues(Map<String, String> stored) {
        this.values = new LinkedHashMap<>(stored);
    }

    LaunchValues put(String element, @Nullable Object value) {
        if (value != null) {
            values.put(element, value.toString());
        }
        return this;
    }

    LaunchValues remove(String element) {
        values.remove(element);
        return this;
    }

    LaunchValues putInteractions(Map<Integer, Map<String, String>> interactions) {
        interactions.forEach((n, elements) ->
                elements.forEach((element, value) -> values.put(Scorm.INTERACTIONS + n + "." + element, value)));
        return this;
    }

    Map<String, String> build() {
        return values;
    }
}
