package org.lectern.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quiz as learners get it: what is right is not in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizPaper(int passingScore, @Nullable Integer retries, List<PaperQuestion> questions) {
    /** A question without its answer. */
    public record PaperQuestion(
            @Nullable QuestionType type, @Nullable String text, List<@Nullable String> options) {}

    public static QuizPaper of(Quiz quiz) {
        return new QuizPaper(
                quiz.scoreToPass(),
                quiz.retries(),
                quiz.asked().stream()
                        .map(question -> new PaperQuestion(question.type(), question.text(), question.optionsOrNone()))
                        .toList());
    }
}
