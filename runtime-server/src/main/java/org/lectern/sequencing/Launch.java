package org.lectern.sequencing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the data model of a delivered activity starts with.
 *
 * @param values element → value: {@code cmi.objectives}, {@code cmi.completion_threshold},
 *     {@code cmi.scaled_passing_score} and {@code adl.data}. For a resumed attempt they go over the values kept from it
 * @param access of the elements that the manifest decides: {@code adl.data.n.store} is {@code r}, {@code w}, {@code rw}
 *     or empty
 */
public record Launch(Map<String, String> values, Map<String, String> access) {
    public Launch {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        access = Map.copyOf(access);
    }
}
