package org.lectern.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.quiz.QuizAnswer;

/** Answers to all questions of a quiz, in order; null for one that is left out. */
public record QuizSubmission(@Nullable List<@Nullable QuizAnswer> answers) {}
