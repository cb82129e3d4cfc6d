package org.lectern.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.lectern.http.Json;

/**
 * A lecture's row in the database; nulls and empty maps where the learner has never been.
 *
 * @param interactions position → what stands behind {@code cmi.interactions.n.} → value
 */
record Lesson(
        String title,
        boolean completed,
        String status,
        String location,
        String suspendData,
        String sessionTime,
        BigDecimal score,
        boolean finished,
        Map<String, String> cmi,
        Map<String, Map<String, String>> interactions) {

    /** Every element in one map, by the names of the content's standard, whatever column or table it lies in. */
    Map<String, String> elements(boolean scorm12) {
        var all = new HashMap<>(cmi);
        put(all, scorm12 ? "cmi.core.lesson_location" : "cmi.location", location);
        put(all, scorm12 ? "cmi.core.session_time" : "cmi.session_time", sessionTime);
        put(all, "cmi.suspend_data", suspendData);
        interactions.forEach((position, elements) ->
                elements.forEach((name, value) -> all.put("cmi.interactions." + position + "." + name, value)));
        return all;
    }

    private static void put(Map<String, String> all, String element, String value) {
        if (value != null) {
            all.put(element, value);
        }
    }

    static Map<String, String> flat(String json) {
        return read(json == null ? "{}" : json, new TypeReference<>() {});
    }

    static Map<String, Map<String, String>> byPosition(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
