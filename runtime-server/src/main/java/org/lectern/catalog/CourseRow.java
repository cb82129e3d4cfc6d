package org.lectern.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as one row, without its outline. */
record CourseRow(
        UUID id,
        String title,
        String slug,
        @Nullable String description,
        CourseStatus status,
        @Nullable String standard,
        @Nullable Instant publishedAt,
        int totalLectures) {
    Course course() {
        return new Course(id, title, slug, description, status, standard, publishedAt, totalLectures, null);
    }
}
