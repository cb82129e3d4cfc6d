package org.lectern.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.Prerequisites;
import org.lectern.runtime.values.LaunchMode;

/** Which lectures of a SCORM 1.2 course can be opened: those whose prerequisites are fulfilled. */
final class Openness {
    private final Map<UUID, List<String>> needs = new HashMap<>();
    private final boolean limited;

    /** @param completed stays true once it was */
    record Lecture(
            UUID id,
            String identifier,
            String title,
            @Nullable String prerequisites,
            LessonStatus status,
            boolean completed) {
        /** A lecture that was completed once counts, whatever its content says of it now. */
        LessonStatus counted() {
            return completed && !status.isComplete() ? LessonStatus.COMPLETED : status;
        }
    }

    private Openness(Collection<Lecture> lectures) {
        var byIdentifier = new HashMap<String, Lecture>();
        lectures.forEach(lecture -> byIdentifier.putIfAbsent(lecture.identifier(), lecture));
        limited = lectures.stream().anyMatch(lecture -> lecture.prerequisites() != null);
        for (var lecture : lectures) {
            var missing = Prerequisites.missing(lecture.prerequisites(), identifier -> {
                var other = byIdentifier.get(identifier);
                return other == null ? null : other.counted();
            });
            if (!missing.isEmpty()) {
                needs.put(
                        lecture.id(),
                        missing.stream()
                                .map(byIdentifier::get)
                                .filter(other -> other != null)
                                .map(Lecture::title)
                                .toList());
            }
        }
    }

    static Openness of(Collection<Lecture> lectures) {
        return new Openness(lectures);
    }

    /** Who only looks may look at everything. */
    static Openness of(LaunchMode mode, List<Rows.OutlineRow> rows) {
        return new Openness(
                mode != LaunchMode.NORMAL
                        ? List.of()
                        : rows.stream()
                                .map(row -> new Lecture(
                                        row.id(),
                                        row.identifier(),
                                        row.title(),
                                        row.prerequisites(),
                                        row.lessonStatus(),
                                        row.completed()))
                                .toList());
    }

    /** Titles of what has to be completed first; none for a lecture that is open. */
    List<String> needs(UUID lecture) {
        return needs.getOrDefault(lecture, List.of());
    }

    /** Those of all lectures that are not open; null if the course has no prerequisites at all. */
    @Nullable
    Map<UUID, List<String>> all() {
        return limited ? Map.copyOf(needs) : null;
    }
}
