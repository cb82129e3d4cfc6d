package org.lectern.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author wrote it.
 *
 * @param options what there is to select from; none for an open question
 * @param correct places of the right options, from 0; none for an open question
 * @param explanation what a learner reads when the answers are shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        @Nullable QuestionType type,
        @Nullable String text,
        @Nullable List<@Nullable String> options,
        @Nullable List<@Nullable Integer> correct,
        @Nullable String explanation) {
    boolean isGraded() {
        return type != null && type.isGraded();
    }

    List<@Nullable String> optionsOrNone() {
        return options == null ? List.of() : options;
    }

    List<@Nullable Integer> correctOrNone() {
        return correct == null ? List.of() : correct;
    }
}
