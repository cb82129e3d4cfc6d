package org.lectern.learning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.catalog.LectureService;
import org.lectern.catalog.LectureType;
import org.lectern.catalog.StoredLecture;
import org.lectern.database.Database;
import org.lectern.enrollment.RollUp;
import org.lectern.http.Json;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;
import org.lectern.quiz.Grade;
import org.lectern.quiz.QuestionResult;
import org.lectern.quiz.Quiz;
import org.lectern.quiz.QuizAnswer;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.LessonStatus;

/** Submissions of quizzes: graded here, counted, and kept. */
public final class QuizService {
    private static final TypeReference<List<@Nullable QuizAnswer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<QuestionResult>> RESULTS = new TypeReference<>() {};

    private final Database database;
    private final Clock clock;
    private final RollUp rollUp;

    public QuizService(Database database, Clock clock, RollUp rollUp) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.rollUp = requireNonNull(rollUp);
    }

    /**
     * Grades a submission. The best one counts; one that passes completes the lecture. One that was stored already, by its id,
     * is not graded again: its answer was lost.
     *
     * @throws ProblemException {@code NOT_FOUND} for whoever is not enrolled, {@code ACCESS_ENDED}, {@code NOT_A_QUIZ},
     *     {@code NO_TRIES_LEFT}, or {@code VALIDATION_ERROR} with a place such as {@code answers[2].selected}
     */
    QuizOutcome submit(Person learner, UUID lecture, QuizSubmission submission) {
        var answers = submission.answers();
        if (answers == null) {
            throw ProblemException.invalid("answers", "Give one answer to each question; null for none.");
        }
        return database.transaction(mappers -> {
            var taken = TakenLecture.open(mappers, rollUp, lecture, learner);
            var quiz = quiz(taken.lecture());
            var seat = taken.seat();
            var tried = taken.statements().tried(lecture, learner.id(), seat.enrollmentId());
            var stored = submission.submissionId() == null
                    ? null
                    : taken.statements().submitted(lecture, learner.id(), submission.submissionId());
            if (stored != null) {
                return again(taken, quiz, stored, tried, clock.instant());
            }
            Grade.fault(quiz, answers).ifPresent(fault -> {
                throw ProblemException.invalid(fault.place(), fault.message());
            });
            if (isUsedUp(quiz, tried)) {
                throw ProblemException.conflict("NO_TRIES_LEFT", "This quiz cannot be tried again.");
            }
            return graded(taken, quiz, answers, submission.submissionId(), tried + 1, clock.instant());
        });
    }

    private static QuizOutcome again(TakenLecture taken, Quiz quiz, QuizRow stored, int tried, Instant now) {
        var isTold = taken.before().isCompleted() || isUsedUp(quiz, tried);
        return new QuizOutcome(view(stored, isTold), quiz.triesLeft(tried), taken.standing(now));
    }

    private static QuizOutcome graded(
            TakenLecture taken,
            Quiz quiz,
            List<@Nullable QuizAnswer> answers,
            @Nullable UUID submissionId,
            int tried,
            Instant now) {
        var statements = taken.statements();
        var learner = taken.seat().userId();
        var lecture = taken.lecture().id();
        var grade = Grade.of(quiz, answers);
        statements.insertTry(
                UuidCreator.getTimeOrderedEpoch(),
                lecture,
                learner,
                taken.attempt(),
                submissionId,
                new QuizRow(0, json(answers), json(grade.results()), grade.score(), grade.passed(), now),
                now);
        var status = grade.passed() ? LessonStatus.PASSED : LessonStatus.FAILED;
        var row = NativeLesson.withResult(taken.before(), new LessonOutcome(status, grade.score()), now);
        var progress = taken.write(row, now);
        var written = statements.tries(lecture, learner, null, 1).get(0);
        return new QuizOutcome(
                view(written, row.isCompleted() || isUsedUp(quiz, tried)), quiz.triesLeft(tried), progress);
    }

    /** The learner's own submissions. @throws ProblemException {@code NOT_FOUND}, {@code NOT_A_QUIZ} */
    QuizTries tries(Person learner, UUID id, PageRequest page) {
        return database.read(mappers -> {
            var statements = mappers.get(LearningMapper.class);
            var seat = statements.seat(id, learner.id());
            var lecture = LectureService.stored(mappers, id);
            if (seat == null || lecture == null) {
                throw ProblemException.notFound("lecture");
            }
            var quiz = quiz(lecture);
            var progress = statements.progress(id, learner.id());
            var tried = statements.tried(id, learner.id(), seat.enrollmentId());
            var isTold = (progress != null && progress.isCompleted()) || isUsedUp(quiz, tried);
            var rows = statements.tries(id, learner.id(), page.number(0), page.rows());
            var shown = Page.of(rows, page, row -> List.of(String.valueOf(row.number())), row -> view(row, isTold));
            return new QuizTries(shown.items(), quiz.triesLeft(tried), shown.next());
        });
    }

    private static Quiz quiz(StoredLecture lecture) {
        if (lecture.type() != LectureType.QUIZ) {
            throw ProblemException.conflict("NOT_A_QUIZ", "This lecture is not a quiz.");
        }
        return LectureService.quiz(lecture);
    }

    private static boolean isUsedUp(Quiz quiz, int tried) {
        var left = quiz.triesLeft(tried);
        return left != null && left == 0;
    }

    /** @param isTold whether what is right may be known by now */
    private static QuizTry view(QuizRow row, boolean isTold) {
        var grade = new Grade(row.score(), row.passed(), read(row.results(), RESULTS));
        var shown = isTold ? grade : grade.withoutAnswers();
        return new QuizTry(
                row.number(),
                row.submittedAt(),
                read(row.answers(), ANSWERS),
                row.score(),
                row.passed(),
                shown.results());
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A submission can always be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored submission cannot be read", e);
        }
    }
}
