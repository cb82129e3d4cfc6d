package org.lectern.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.http.Json;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.StoredLesson;

/** Between the {@code jsonb} of the tables and the values of the rules. */
final class Stored {
    private static final TypeReference<Map<String, String>> FLAT_MAP = new TypeReference<>() {};

    private Stored() {}

    static StoredLesson lesson(Rows.Progress row, List<Rows.Interaction> interactions) {
        return new StoredLesson(
                flatMap(row.cmi()),
                row.lessonStatus(),
                row.lessonLocation(),
                row.suspendData(),
                interactions(interactions),
                row.totalTimeCs() + row.sessionTimeCs(),
                row.finished());
    }

    static LaunchData launchData(String json) {
        try {
            return Json.mapper().readValue(json, LaunchData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored launch data cannot be read", e);
        }
    }

    static Map<String, String> flatMap(String json) {
        try {
            return Json.mapper().readValue(json, FLAT_MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored data model cannot be read", e);
        }
    }

    static String json(Map<String, String> map) {
        try {
            return Json.mapper().writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings can always be written", e);
        }
    }

    private static SortedMap<Integer, Map<String, String>> interactions(List<Rows.Interaction> rows) {
        var interactions = new TreeMap<Integer, Map<String, String>>();
        rows.forEach(row -> interactions.put(row.position(), flatMap(row.elements())));
        return interactions;
    }
}
