package org.lectern.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a learner's submissions of a quiz, the newest first.
 *
 * @param triesLeft absent where there is no end of them
 * @param next as in {@link org.lectern.http.Page}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizTries(
        List<QuizTry> items,
        @Nullable Integer triesLeft,
        @Nullable String next) {}
