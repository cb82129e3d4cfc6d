package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shared global objective (SN 3.10.2); null for what is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlobalObjective(
        @Nullable Boolean satisfied,
        @Nullable Double measure,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Boolean completed,
        @Nullable Double progress) {
    static final GlobalObjective NONE = new GlobalObjective(null, null, null, null, null, null, null);

    /**
     * What has changed, by the names of the components; null for what is not known any more. Courses that share an objective
     * write different parts of it, each without knowing of the others.
     */
    public Map<String, @Nullable Object> changesSince(@Nullable GlobalObjective before) {
        GlobalObjective old = before == null ? NONE : before;
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        put(changes, "satisfied", satisfied, old.satisfied);
        put(changes, "measure", measure, old.measure);
        put(changes, "raw", raw, old.raw);
        put(changes, "min", min, old.min);
        put(changes, "max", max, old.max);
        put(changes, "completed", completed, old.completed);
        put(changes, "progress", progress, old.progress);
        return changes;
    }

    private static void put(
            Map<String, @Nullable Object> changes, String name, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            changes.put(name, now);
        }
    }
}
