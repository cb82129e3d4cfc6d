package org.lectern.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.runtime.outcome.ScormTime;

/**
 * A lecture as it stands, or as it stood when it was set aside.
 *
 * @param endedAt when it was set aside; null for the one that goes on
 * @param totalTime ISO 8601 duration, over all sessions of the attempt until then
 * @param score 0 to 100
 * @param values other elements of the data model
 * @param interactions in the order of their index, each a map of what stands behind {@code cmi.interactions.n.}
 */
public record LectureRecord(
        @Nullable Instant endedAt,
        boolean isCompleted,
        @Nullable String scormLessonStatus,
        @Nullable String scormLessonLocation,
        @Nullable String scormSuspendData,
        @Nullable String scormSessionTime,
        String totalTime,
        @Nullable BigDecimal score,
        Map<String, String> values,
        List<Map<String, String>> interactions) {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<SortedMap<Integer, Map<String, String>>> INTERACTIONS = new TypeReference<>() {};

    static LectureRecord of(AttemptRows.RecordRow row) {
        var node = read(row);
        var time = node.path("total_time_cs").asLong()
                + node.path("session_time_cs").asLong();
        var score = node.path("score");
        var interactions = Json.mapper().convertValue(node.path("interactions"), INTERACTIONS);
        return new LectureRecord(
                row.endedAt(),
                node.path("is_completed").asBoolean(),
                text(node, "scorm_lesson_status"),
                text(node, "scorm_lesson_location"),
                text(node, "scorm_suspend_data"),
                text(node, "scorm_session_time"),
                ScormTime.duration(time),
                score.isNumber() ? score.decimalValue() : null,
                Json.mapper().convertValue(node.path("cmi"), VALUES),
                List.copyOf(new TreeMap<>(interactions).values()));
    }

    private static JsonNode read(AttemptRows.RecordRow row) {
        try {
            return Json.mapper().readTree(row.record());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of lecture " + row.lectureId() + " cannot be read", e);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }
}
