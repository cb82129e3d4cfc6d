package org.lectern.learning;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.catalog.LectureService;
import org.lectern.catalog.LectureType;
import org.lectern.catalog.StoredLecture;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.enrollment.RollUp;
import org.lectern.http.ProblemException;
import org.lectern.media.MediaHost;
import org.lectern.quiz.QuizPaper;
import org.lectern.runtime.outcome.LessonStatus;

/** Native lectures: read, watched and completed by those who are enrolled. */
public final class LearningService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = LearningMapper.class;

    private final Database database;
    private final Clock clock;
    private final RollUp rollUp;
    private final MediaHost host;
    private final URI contentUrl;

    /** @param contentUrl what browsers call the content origin, where our own videos are */
    public LearningService(Database database, Clock clock, RollUp rollUp, MediaHost host, URI contentUrl) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
        this.rollUp = requireNonNull(rollUp);
        this.host = requireNonNull(host);
        this.contentUrl = requireNonNull(contentUrl);
    }

    /**
     * A lecture as a learner gets it; a super admin sees the same of any course.
     *
     * @throws ProblemException {@code NOT_FOUND} for whoever is not enrolled, and of a draft; {@code ACCESS_ENDED}
     */
    LectureView lecture(Person reader, UUID id) {
        return database.read(mappers -> {
            var seat = mappers.get(LearningMapper.class).seat(id, reader.id());
            var lecture = LectureService.stored(mappers, id);
            if (lecture == null || (seat == null && reader.role() != Role.SUPER_ADMIN)) {
                throw ProblemException.notFound("lecture");
            }
            if (seat != null) {
                TakenLecture.requireAccess(seat);
            }
            return view(mappers, lecture, seat);
        });
    }

    private LectureView view(Mappers mappers, StoredLecture lecture, @Nullable Seat seat) {
        var statements = mappers.get(LearningMapper.class);
        var row = seat == null ? null : statements.progress(lecture.id(), seat.userId());
        var quiz = lecture.type() == LectureType.QUIZ ? LectureService.quiz(lecture) : null;
        var tried =
                quiz == null || seat == null ? 0 : statements.tried(lecture.id(), seat.userId(), seat.enrollmentId());
        var lectures = statements.lectures(lecture.courseId());
        var place = IntStream.range(0, lectures.size())
                .filter(index -> lectures.get(index).id().equals(lecture.id()))
                .findFirst()
                .orElse(0);
        return new LectureView(
                lecture.id(),
                lecture.courseId(),
                statements.courseTitle(lecture.courseId()),
                seat == null ? null : seat.enrollmentId(),
                lecture.title(),
                lecture.description(),
                lecture.type(),
                quiz == null ? lecture.content() : null,
                quiz == null ? null : QuizPaper.of(quiz),
                quiz == null ? null : quiz.triesLeft(tried),
                VideoAddress.of(mappers, lecture, host, contentUrl),
                lecture.videoDuration(),
                LectureStanding.of(row),
                at(lectures, place - 1),
                at(lectures, place + 1));
    }

    private static @Nullable Neighbour at(List<Neighbour> lectures, int place) {
        return place >= 0 && place < lectures.size() ? lectures.get(place) : null;
    }

    /**
     * Takes down what a page tells of a learner. What was reached is not taken back, and time passes no faster than it does.
     *
     * @throws ProblemException {@code NOT_FOUND} for whoever is not enrolled, {@code ACCESS_ENDED}, {@code PACKAGED_LECTURE},
     *     {@code QUIZ_NOT_SUBMITTED} for the completion of a quiz, {@code VALIDATION_ERROR}
     */
    ProgressAnswer report(Person learner, UUID id, ProgressReport report) {
        var given = report.checked();
        return database.transaction(mappers -> {
            var taken = TakenLecture.open(mappers, rollUp, id, learner);
            var now = clock.instant();
            if (taken.lecture().type() == LectureType.QUIZ && isResult(given.status())) {
                throw ProblemException.conflict(
                        "QUIZ_NOT_SUBMITTED", "A quiz is completed by its answers: submit them.");
            }
            var row = NativeLesson.after(taken.before(), given, taken.lecture().videoDuration(), now);
            return taken.write(row, now);
        });
    }

    private static boolean isResult(@Nullable LessonStatus said) {
        return said != null && (said.isComplete() || said == LessonStatus.FAILED);
    }
}
