package org.lectern.database.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A column of each kind. */
public record Sample(
        UUID id,
        String title,
        Level level,
        List<String> learningOutcomes,
        BigDecimal priceSgd,
        int cpdPoints,
        Instant publishedAt,
        String slug,
        UUID createdById,
        UUID categoryId) {
    public enum Level {
        BEGINNER,
        ALL_LEVELS
    }
}
