package org.lectern.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one question was answered.
 *
 * @param isCorrect absent for an open question
 * @param correct places of the right options; absent while the quiz can be tried again
 * @param explanation absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionResult(
        @Nullable Boolean isCorrect,
        @Nullable List<@Nullable Integer> correct,
        @Nullable String explanation) {
    QuestionResult withoutAnswer() {
        return new QuestionResult(isCorrect, null, null);
    }
}
