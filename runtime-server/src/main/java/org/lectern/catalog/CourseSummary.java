package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course without its outline.
 *
 * @param standard of its newest package, null for a course without one
 * @param certificateValidDays how long a certificate counts from the completion on; null for ever
 * @param totalDuration of its videos, in seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseSummary(
        UUID id,
        String title,
        String slug,
        @Nullable String subtitle,
        @Nullable String description,
        @Nullable String thumbnail,
        BigDecimal priceSgd,
        int cpdPoints,
        @Nullable Integer certificateValidDays,
        BigDecimal estimatedHours,
        String scormVersion,
        CourseLevel level,
        String language,
        List<String> learningOutcomes,
        CourseStatus status,
        @Nullable Instant publishedAt,
        int totalDuration,
        int totalLectures,
        UUID categoryId,
        String categoryName,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String standard) {}
