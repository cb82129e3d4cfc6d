package org.lectern.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What a submission came to.
 *
 * @param triesLeft absent where there is no end of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizOutcome(
        @JsonUnwrapped QuizTry submitted, @Nullable Integer triesLeft, ProgressAnswer progress) {}
