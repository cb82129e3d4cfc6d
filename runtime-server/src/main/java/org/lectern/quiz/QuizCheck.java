package org.lectern.quiz;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a quiz must be before anybody is asked it. */
final class QuizCheck {
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_RETRIES = 1_000;
    private static final int LONGEST_TEXT = 4_000;

    private QuizCheck() {}

    static Optional<QuizFault> fault(Quiz quiz) {
        return first(List.of(
                check(isWithin(quiz.passingScore(), 100), "passingScore", "This is a percentage, 0 to 100."),
                check(isWithin(quiz.retries(), MOST_RETRIES), "retries", "This is from 0 to " + MOST_RETRIES + "."),
                questions(quiz.questions())));
    }

    private static Optional<QuizFault> questions(@Nullable List<@Nullable Question> questions) {
        if (questions == null || questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            return Optional.of(new QuizFault("questions", "A quiz has 1 to " + MOST_QUESTIONS + " questions."));
        }
        return IntStream.range(0, questions.size())
                .mapToObj(index -> question("questions[" + index + "]", questions.get(index)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<QuizFault> question(String place, @Nullable Question question) {
        if (question == null || question.type() == null) {
            return Optional.of(
                    new QuizFault(place + ".type", "A question is MULTIPLE_CHOICE, MULTIPLE_SELECT or OPEN."));
        }
        return first(List.of(
                check(
                        isText(question.text()),
                        place + ".text",
                        "A question has a text of 1 to " + LONGEST_TEXT + " characters."),
                check(
                        question.explanation() == null || question.explanation().length() <= LONGEST_TEXT,
                        place + ".explanation",
                        "This may have " + LONGEST_TEXT + " characters at most."),
                question.isGraded() ? graded(place, question) : open(place, question)));
    }

    private static Optional<QuizFault> open(String place, Question question) {
        return first(List.of(
                check(question.optionsOrNone().isEmpty(), place + ".options", "An open question has no options."),
                check(question.correctOrNone().isEmpty(), place + ".correct", "An open question is not graded.")));
    }

    private static Optional<QuizFault> graded(String place, Question question) {
        var options = question.optionsOrNone();
        var correct = question.correctOrNone();
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            return Optional.of(new QuizFault(place + ".options", "There are 2 to " + MOST_OPTIONS + " options."));
        }
        var blank = IntStream.range(0, options.size())
                .filter(index -> !isText(options.get(index)))
                .findFirst();
        if (blank.isPresent()) {
            return Optional.of(new QuizFault(
                    place + ".options[" + blank.getAsInt() + "]",
                    "An option has a text of 1 to " + LONGEST_TEXT + " characters."));
        }
        return first(List.of(
                check(
                        options.stream().distinct().count() == options.size(),
                        place + ".options",
                        "Two options are the same."),
                check(
                        arePlaces(correct, options.size()),
                        place + ".correct",
                        "These are different places of options, from 0."),
                check(
                        question.type() == QuestionType.MULTIPLE_CHOICE ? correct.size() == 1 : !correct.isEmpty(),
                        place + ".correct",
                        question.type() == QuestionType.MULTIPLE_CHOICE
                                ? "One option is right."
                                : "At least one option is right.")));
    }

    /** Whether these name different options of so many. */
    static boolean arePlaces(List<@Nullable Integer> places, int options) {
        return places.stream().allMatch(place -> place != null && place >= 0 && place < options)
                && places.stream().filter(Objects::nonNull).distinct().count() == places.size();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    private static boolean isWithin(@Nullable Integer number, int most) {
        return number == null || (number >= 0 && number <= most);
    }

    private static Optional<QuizFault> check(boolean holds, String place, String message) {
        return holds ? Optional.empty() : Optional.of(new QuizFault(place, message));
    }

    private static Optional<QuizFault> first(List<Optional<QuizFault>> faults) {
        return faults.stream().flatMap(Optional::stream).findFirst();
    }
}
