package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.ScormTime;
import org.lectern.runtime.values.Changes;
import org.lectern.runtime.values.LaunchData;
import org.lectern.runtime.values.Scorm;

/**
 * A lesson that is being taken, as the last commit left it: what the next commit is worked out from without asking the
 * database. Suspend data and location go through unseen.
 *
 * @param version of its row
 * @param cmi the data model, element to value
 * @param score 0 to 100
 * @param kept what earlier sittings of the attempt have brought
 */
record OpenLesson(
        UUID progress,
        int version,
        String type,
        LaunchData launchData,
        Map<String, String> cmi,
        boolean completed,
        @Nullable String status,
        @Nullable BigDecimal score,
        long totalTimeCs,
        long sessionTimeCs,
        KeptResult kept,
        InteractionPages interactions,
        LessonSize size) {

    static OpenLesson of(
            UUID progress, CommitRows.Lesson row, CommitRows.Content content, List<CommitRows.Page> pages) {
        return new OpenLesson(
                progress,
                row.version(),
                content.type(),
                Stored.launchData(content.launchData()),
                Stored.flatMap(content.cmi()),
                row.completed(),
                row.status(),
                row.score(),
                row.totalTimeCs(),
                row.sessionTimeCs(),
                new KeptResult(content.keptStatus() == null ? null : status(content.keptStatus()), content.keptScore()),
                InteractionPages.of(pages),
                new LessonSize(content.cmi().length()
                        + pages.stream().mapToLong(CommitRows.Page::size).sum()));
    }

    /** The lesson after a commit, and how it is written. */
    record Step(OpenLesson lesson, Changes changes, List<InteractionPages.Write> interactions, boolean finished) {
        LessonWrite write(
                LaunchClaims claims,
                CommitCheck.Checked commit,
                CourseOutcome course,
                @Nullable SequencingWrite sequencing) {
            return new LessonWrite(
                    lesson.progress,
                    claims.session(),
                    lesson.version - 1,
                    commit.sequence(),
                    commit.digest(),
                    lesson.completed,
                    lesson.lessonStatus().word(),
                    changes.sessionTime(),
                    changes.location(),
                    changes.suspendData(),
                    Stored.json(lesson.cmi),
                    lesson.score,
                    lesson.sessionTimeCs,
                    finished,
                    interactions,
                    SharedData.of(claims, lesson.launchData, changes.stores()),
                    sequencing,
                    claims.enrollment(),
                    course);
        }
    }

    /**
     * Works a commit out; nothing is written yet.
     *
     * @param values of which none may need a page of interactions that is {@link #unknownPages unknown}
     */
    Step after(LaunchClaims claims, Map<String, String> values, boolean finished) {
        var scorm = claims.scorm();
        var changes = Changes.of(scorm, values);
        var merged = new HashMap<>(cmi);
        merged.putAll(changes.rest());
        var ofSitting = Outcomes.ofSitting(scorm, this, merged, finished);
        if (finished && scorm == Scorm.SCORM_12 && type.equals("SCO")) {
            // In SCORM 1.2 the LMS itself sets the status at LMSFinish, and content reads it next time (RTE 3.4.4).
            // What an earlier sitting has brought is kept elsewhere.
            merged.put("cmi.core.lesson_status", ofSitting.status().word());
        }
        var outcome = ofSitting.after(kept);
        var sessionTime = changes.sessionTime();
        var pages = interactions.after(changes.interactions(), CommitCheck.model(claims.standard()));
        var next = new OpenLesson(
                progress,
                version + 1,
                type,
                launchData,
                merged,
                completed || outcome.status().isComplete(),
                outcome.status().word(),
                outcome.score(),
                totalTimeCs,
                sessionTime == null ? sessionTimeCs : hundredths(scorm, sessionTime),
                kept,
                pages.pages(),
                size.plus(changes));
        return new Step(next, changes, pages.writes(), finished);
    }

    /** Pages of interactions that have to be read before such a commit: see {@link InteractionPages#unknown}. */
    Set<Integer> unknownPages(Map<String, String> values) {
        return interactions.unknown(values);
    }

    /** With what stands in some more pages of interactions. */
    OpenLesson with(List<CommitRows.Page> pages) {
        return new OpenLesson(
                progress,
                version,
                type,
                launchData,
                cmi,
                completed,
                status,
                score,
                totalTimeCs,
                sessionTimeCs,
                kept,
                interactions.with(pages),
                size);
    }

    LessonStatus lessonStatus() {
        return status(status);
    }

    LectureStanding standing() {
        return new LectureStanding(lessonStatus(), completed, score, totalTimeCs + sessionTimeCs);
    }

    static LectureStanding standing(CommitRows.Lesson row) {
        return new LectureStanding(
                status(row.status()), row.completed(), row.score(), row.totalTimeCs() + row.sessionTimeCs());
    }

    static LectureStanding standing(CommitRows.Native row) {
        return new LectureStanding(status(row.status()), row.completed(), row.score(), row.timeCs());
    }

    private static LessonStatus status(@Nullable String word) {
        return word == null ? LessonStatus.NOT_ATTEMPTED : LessonStatus.of(word).orElse(LessonStatus.INCOMPLETE);
    }

    private static long hundredths(Scorm scorm, String sessionTime) {
        var time = scorm == Scorm.SCORM_12 ? ScormTime.ofTimespan(sessionTime) : ScormTime.ofDuration(sessionTime);
        return time.orElse(0);
    }
}
