package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course.
 *
 * @param standard of its newest package, null for a course without one
 * @param sections null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Course(
        UUID id,
        String title,
        String slug,
        @Nullable String description,
        CourseStatus status,
        @Nullable String standard,
        @Nullable Instant publishedAt,
        int totalLectures,
        @Nullable List<Section> sections) {
    Course with(List<Section> outline) {
        return new Course(id, title, slug, description, status, standard, publishedAt, totalLectures, outline);
    }
}
