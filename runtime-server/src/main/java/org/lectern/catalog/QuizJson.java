package org.lectern.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;
import org.lectern.http.ProblemException;
import org.lectern.quiz.Quiz;

/** Between a quiz and the JSON that a lecture keeps it as. */
final class QuizJson {
    private QuizJson() {}

    /** @throws ProblemException {@code VALIDATION_ERROR} with the place, such as {@code quiz.questions[2].options} */
    static String checked(Quiz quiz) {
        quiz.fault().ifPresent(fault -> {
            throw ProblemException.invalid("quiz." + fault.place(), fault.message());
        });
        try {
            return Json.mapper().writeValueAsString(quiz);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A quiz can always be written", e);
        }
    }

    static Quiz read(@Nullable String json) {
        try {
            return Json.mapper().readValue(requireNonNull(json), Quiz.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored quiz cannot be read", e);
        }
    }
}
