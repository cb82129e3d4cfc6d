package org.lectern.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.quiz.QuestionResult;
import org.lectern.quiz.QuizAnswer;

/**
 * A submission of a quiz and what it came to.
 *
 * @param number from 1, over all attempts at the course
 * @param score 0 to 100; absent for a quiz of open questions only
 * @param results one a question; what is right is told once the quiz is passed or no try is left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizTry(
        int number,
        Instant submittedAt,
        List<@Nullable QuizAnswer> answers,
        @Nullable BigDecimal score,
        boolean passed,
        List<QuestionResult> results) {}
