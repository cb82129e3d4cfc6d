package org.lectern.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * A new course, or what of one is to change: what is absent stays, and an empty text takes away what is there.
 *
 * @param slug made of the title when a course is created without one
 * @param certificateValidDays how long a certificate counts from the completion on; 0 for ever
 */
public record CourseEdit(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String subtitle,
        @Nullable String description,
        @Nullable String thumbnail,
        @Nullable UUID categoryId,
        @Nullable BigDecimal priceSgd,
        @Nullable Integer cpdPoints,
        @Nullable Integer certificateValidDays,
        @Nullable BigDecimal estimatedHours,
        @Nullable CourseLevel level,
        @Nullable String language,
        @Nullable List<String> learningOutcomes) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_SUBTITLE = 120;
    private static final int LONGEST_LANGUAGE = 60;
    private static final int LONGEST_OUTCOME = 300;
    private static final int MOST_OUTCOMES = 50;
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_DAYS = 36_500;
    private static final BigDecimal MOST_SGD = new BigDecimal("99999999.99");
    private static final BigDecimal MOST_HOURS = new BigDecimal("999.9");

    /** @throws ProblemException {@code VALIDATION_ERROR}, naming the field */
    CourseEdit checked() {
        return new CourseEdit(
                Fields.title("title", title, LONGEST_TITLE),
                Fields.slug(slug),
                Fields.text("subtitle", subtitle, LONGEST_SUBTITLE),
                Fields.text("description", description, LONGEST_DESCRIPTION),
                Fields.address("thumbnail", thumbnail),
                categoryId,
                Fields.amount("priceSgd", priceSgd, MOST_SGD, 2),
                Fields.number("cpdPoints", cpdPoints, MOST_POINTS),
                Fields.number("certificateValidDays", certificateValidDays, MOST_DAYS),
                Fields.amount("estimatedHours", estimatedHours, MOST_HOURS, 1),
                level,
                Fields.title("language", language, LONGEST_LANGUAGE),
                outcomes());
    }

    private @Nullable List<String> outcomes() {
        if (learningOutcomes == null) {
            return null;
        }
        if (learningOutcomes.size() > MOST_OUTCOMES) {
            throw ProblemException.invalid("learningOutcomes", "There may be " + MOST_OUTCOMES + " at most.");
        }
        return IntStream.range(0, learningOutcomes.size())
                .mapToObj(index -> {
                    var field = "learningOutcomes[" + index + "]";
                    return Fields.given(field, Fields.title(field, learningOutcomes.get(index), LONGEST_OUTCOME));
                })
                .toList();
    }
}
