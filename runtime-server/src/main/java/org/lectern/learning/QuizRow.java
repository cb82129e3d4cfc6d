package org.lectern.learning;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission of a quiz; answers and results as JSON.
 *
 * @param number from 1, over all attempts at the course; 0 where the database is to give one
 */
record QuizRow(
        int number,
        String answers,
        String results,
        @Nullable BigDecimal score,
        boolean passed,
        Instant submittedAt) {}
