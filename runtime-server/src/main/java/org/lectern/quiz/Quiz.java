package org.lectern.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as its author wrote it, right answers and all.
 *
 * @param passingScore what a learner needs to pass, in percent of the graded questions; 70 when absent
 * @param retries how often it can be tried again; without end when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quiz(
        @Nullable Integer passingScore,
        @Nullable Integer retries,
        @Nullable List<@Nullable Question> questions) {
    private static final int DEFAULT_PASSING_SCORE = 70;

    /** What is wrong with it, if anything is: the first that is found, with its place. */
    public Optional<QuizFault> fault() {
        return QuizCheck.fault(this);
    }

    public int scoreToPass() {
        return passingScore == null ? DEFAULT_PASSING_SCORE : passingScore;
    }

    /** How many tries are left after so many; null for without end. */
    public @Nullable Integer triesLeft(int tried) {
        return retries == null ? null : Math.max(0, retries + 1 - tried);
    }

    boolean isPassedBy(@Nullable BigDecimal score) {
        return score == null || score.compareTo(BigDecimal.valueOf(scoreToPass())) >= 0;
    }

    /** Of a quiz without faults. */
    @SuppressWarnings("NullAway") // a quiz without faults has no null in it
    List<Question> asked() {
        return questions == null ? List.of() : List.copyOf(questions);
    }
}
