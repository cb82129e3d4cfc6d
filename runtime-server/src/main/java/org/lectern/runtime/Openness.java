package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.values.LaunchMode;
import org.lectern.sequencing.Prerequisites;

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
            // What is not a lecture, such as a block of them, keeps nobody out.
            var met = Prerequisites.areMet(lecture.prerequisites(), identifier -> {
                var other = byIdentifier.get(identifier);
                return (other == null ? LessonStatus.COMPLETED : other.counted()).word();
            });
            if (!met) {
                needs.put(lecture.id(), unfinished(lecture, lectures));
            }
        }
    }

    private static List<String> unfinished(Lecture lecture, Collection<Lecture> lectures) {
        var named =
                new HashSet<>(List.of(requireNonNull(lecture.prerequisites()).split("[\\s&|~=<>(){},*\"]+", -1)));
        return lectures.stream()
                .filter(other -> !other.counted().isComplete() && named.contains(other.identifier()))
                .map(Lecture::title)
                .toList();
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

    boolean isOpen(UUID lecture) {
        return !needs.containsKey(lecture);
    }

    /** Those of all lectures that are not open; null if the course has no prerequisites at all. */
    @Nullable
    Map<UUID, List<String>> all() {
        return limited ? Map.copyOf(needs) : null;
    }
}
