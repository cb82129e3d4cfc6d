package org.lectern.catalog;

import java.util.List;
import java.util.UUID;

/**
 * A draft course with its whole outline, to be created at once.
 *
 * @param scormVersion what the seed's column shows, such as {@code 1.2}
 */
public record NewCourse(
        UUID id, String title, String description, String scormVersion, UUID createdById, List<NewSection> sections) {
    /** A section of the course. */
    public record NewSection(UUID id, String title, List<NewLecture> lectures) {}

    /** A lecture of a section. */
    public record NewLecture(UUID id, String title, LectureType type) {}

    /** How many lectures all sections hold. */
    public int lectureCount() {
        return sections.stream().mapToInt(section -> section.lectures().size()).sum();
    }
}
