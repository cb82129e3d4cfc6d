package org.lectern.learning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Person;
import org.lectern.catalog.LectureService;
import org.lectern.catalog.LectureType;
import org.lectern.catalog.StoredLecture;
import org.lectern.database.Mappers;
import org.lectern.enrollment.RollUp;
import org.lectern.http.ProblemException;

/**
 * A native lecture in the hands of its learner, for one transaction that nobody else writes into.
 *
 * @param attempt the attempt at the course; null where that has no package and was not begun anew
 * @param before the learner's row as it is
 */
record TakenLecture(
        Mappers mappers,
        RollUp rollUp,
        StoredLecture lecture,
        Seat seat,
        @Nullable UUID attempt,
        ProgressRow before) {

    /**
     * @throws ProblemException {@code NOT_FOUND} for whoever is not enrolled, {@code ACCESS_ENDED}, or
     *     {@code PACKAGED_LECTURE} for one that only its player writes
     */
    static TakenLecture open(Mappers mappers, RollUp rollUp, UUID id, Person learner) {
        var statements = mappers.get(LearningMapper.class);
        var seat = statements.holdSeat(id, learner.id());
        var lecture = LectureService.stored(mappers, id);
        if (seat == null || lecture == null) {
            throw ProblemException.notFound("lecture");
        }
        requireAccess(seat);
        if (isPackaged(lecture)) {
            throw ProblemException.conflict(
                    "PACKAGED_LECTURE", "Progress of packaged content comes from the player alone.");
        }
        var attempt = rollUp.hold(mappers, seat.enrollmentId(), seat.courseId());
        statements.ensureProgress(UuidCreator.getTimeOrderedEpoch(), id, learner.id(), attempt);
        return new TakenLecture(mappers, rollUp, lecture, seat, attempt, statements.lockProgress(id, learner.id()));
    }

    static void requireAccess(Seat seat) {
        if (seat.accessEnded()) {
            throw ProblemException.conflict("ACCESS_ENDED", "This course is not open to you any more.");
        }
    }

    static boolean isPackaged(StoredLecture lecture) {
        return lecture.type() == LectureType.SCO || lecture.type() == LectureType.ASSET;
    }

    LearningMapper statements() {
        return mappers.get(LearningMapper.class);
    }

    /** Writes the row, and what the course comes to with it. */
    ProgressAnswer write(ProgressRow row, Instant now) {
        statements().writeProgress(row, attempt);
        return answer(row, now);
    }

    /** Where learner and course stand as it is. */
    ProgressAnswer standing(Instant now) {
        return answer(before, now);
    }

    private ProgressAnswer answer(ProgressRow row, Instant now) {
        return new ProgressAnswer(LectureStanding.of(row), rollUp.settle(mappers, seat.enrollmentId(), now));
    }
}
