package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SCORM 1.2: from {@code cmi.core.*} to the lesson's outcome (RTE 3.4.4, cmi.core.lesson_status and cmi.core.credit). */
public final class Scorm12Outcome {
    private Scorm12Outcome() {}

    /**
     * The outcome after a commit.
     *
     * @param values the data model, element to value
     * @param masteryScore of the manifest, if it has one
     * @param finished whether the content has called {@code LMSFinish}
     */
    public static LessonOutcome of(Map<String, String> values, @Nullable BigDecimal masteryScore, boolean finished) {
        var raw = Percent.number(values, "cmi.core.score.raw");
        var score = Percent.ofRaw(
                raw, Percent.number(values, "cmi.core.score.min"), Percent.number(values, "cmi.core.score.max"));
        return new LessonOutcome(status(values, masteryScore, raw, finished), score);
    }

    private static LessonStatus status(
            Map<String, String> values, @Nullable BigDecimal masteryScore, @Nullable BigDecimal raw, boolean finished) {
        var said = LessonStatus.of(values.getOrDefault("cmi.core.lesson_status", ""))
                .orElse(LessonStatus.NOT_ATTEMPTED);
        if (!finished) {
            // Content that commits has been begun, even if it has not said so.
            return said == LessonStatus.NOT_ATTEMPTED ? LessonStatus.INCOMPLETE : said;
        }
        // Content that left the status alone until LMSFinish is completed; mastery then applies to either.
        if (masteryScore != null && raw != null && isCredit(values)) {
            return raw.compareTo(masteryScore) >= 0 ? LessonStatus.PASSED : LessonStatus.FAILED;
        }
        return said == LessonStatus.NOT_ATTEMPTED ? LessonStatus.COMPLETED : said;
    }

    private static boolean isCredit(Map<String, String> values) {
        return !"no-credit".equals(values.get("cmi.core.credit"));
    }
}
