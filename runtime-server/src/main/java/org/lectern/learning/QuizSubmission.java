package org.lectern.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.quiz.QuizAnswer;

/**
 * Answers to all questions of a quiz, in order; null for one that is left out.
 *
 * @param submissionId of the sender's choice: sent again, it is the same try, and gets the same answer
 */
public record QuizSubmission(
        @Nullable List<@Nullable QuizAnswer> answers,
        @Nullable UUID submissionId) {}
