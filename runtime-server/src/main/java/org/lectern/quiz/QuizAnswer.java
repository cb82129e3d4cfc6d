package org.lectern.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner answers to one question; nothing at all is an answer too, and a wrong one.
 *
 * @param selected places of options, from 0
 * @param text the answer to an open question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuizAnswer(
        @Nullable List<@Nullable Integer> selected,
        @Nullable String text) {
    static final QuizAnswer NONE = new QuizAnswer(null, null);

    List<@Nullable Integer> selectedOrNone() {
        return selected == null ? List.of() : selected;
    }
}
