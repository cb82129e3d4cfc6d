package org.lectern.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's answers come to.
 *
 * @param score right answers in percent of the graded questions; null where all are open
 * @param results one a question, in order
 */
public record Grade(@Nullable BigDecimal score, boolean passed, List<QuestionResult> results) {
    private static final int LONGEST_ANSWER = 10_000;

    /** What is wrong with answers, if anything is: such as a place where there is no option. */
    public static Optional<QuizFault> fault(Quiz quiz, List<@Nullable QuizAnswer> answers) {
        var questions = quiz.asked();
        if (answers.size() != questions.size()) {
            return Optional.of(new QuizFault(
                    "answers",
                    "There is one answer to each of the " + questions.size() + " questions; null for none."));
        }
        return IntStream.range(0, questions.size())
                .mapToObj(index -> fault("answers[" + index + "]", questions.get(index), or(answers.get(index))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<QuizFault> fault(String place, Question question, QuizAnswer answer) {
        var selected = answer.selectedOrNone();
        if (!QuizCheck.arePlaces(selected, question.optionsOrNone().size())) {
            return Optional.of(new QuizFault(place + ".selected", "These are different places of options, from 0."));
        }
        if (question.type() == QuestionType.MULTIPLE_CHOICE && selected.size() > 1) {
            return Optional.of(new QuizFault(place + ".selected", "One option can be selected."));
        }
        if (answer.text() != null && (question.isGraded() || answer.text().length() > LONGEST_ANSWER)) {
            return Optional.of(new QuizFault(
                    place + ".text",
                    "Only an open question takes a text, of " + LONGEST_ANSWER + " characters at most."));
        }
        return Optional.empty();
    }

    /** Grades answers without faults. */
    public static Grade of(Quiz quiz, List<@Nullable QuizAnswer> answers) {
        var questions = quiz.asked();
        var results = IntStream.range(0, questions.size())
                .mapToObj(index -> result(questions.get(index), or(answers.get(index))))
                .toList();
        var score = score(results);
        return new Grade(score, quiz.isPassedBy(score), results);
    }

    /** Without what is right: for whoever can still try again. */
    public Grade withoutAnswers() {
        return new Grade(
                score,
                passed,
                results.stream().map(QuestionResult::withoutAnswer).toList());
    }

    private static QuestionResult result(Question question, QuizAnswer answer) {
        if (!question.isGraded()) {
            return new QuestionResult(null, null, question.explanation());
        }
        var isCorrect = new HashSet<>(question.correctOrNone()).equals(new HashSet<>(answer.selectedOrNone()));
        return new QuestionResult(isCorrect, question.correctOrNone(), question.explanation());
    }

    private static @Nullable BigDecimal score(List<QuestionResult> results) {
        var graded =
                results.stream().filter(result -> result.isCorrect() != null).count();
        var right = results.stream()
                .filter(result -> Boolean.TRUE.equals(result.isCorrect()))
                .count();
        return graded == 0
                ? null
                : BigDecimal.valueOf(100 * right).divide(BigDecimal.valueOf(graded), 2, RoundingMode.HALF_UP);
    }

    private static QuizAnswer or(@Nullable QuizAnswer answer) {
        return answer == null ? QuizAnswer.NONE : answer;
    }
}
