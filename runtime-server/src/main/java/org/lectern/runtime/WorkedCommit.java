package org.lectern.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;

/**
 * A commit worked out from what is remembered of its session: what to write, and what is true once that is written.
 *
 * @param sequenced where the learner then stands in the activity tree; null for a course without sequencing
 */
record WorkedCommit(
        CommitCheck.Checked commit,
        OpenLesson lesson,
        @Nullable Sequenced sequenced,
        Receipt receipt,
        LessonWrite write) {

    /** @param lesson that the commit is of, as it was before */
    static WorkedCommit of(
            LaunchClaims claims, CommitCheck.Checked commit, OpenSession session, OpenLesson lesson, Instant now) {
        var lecture = commit.lecture();
        var step = lesson.after(claims, commit.values(), commit.finished());
        var standing = step.lesson().standing();
        var packaged = session.packaged(lecture, standing);
        var lectures = CourseOutcome.of(packaged);
        var before = session.sequenced();
        var after = before == null ? null : before.track(session.identifier(lecture), lesson.cmi(), commit, now);
        var view = after == null ? null : after.view(now);
        var course = view == null ? lectures : view.outcome(lectures);
        var tracked = before == null || after == null || after.equals(before)
                ? null
                : SequencingStore.write(claims, before, after, course);
        var whole = session.whole(course, packaged, view);
        return new WorkedCommit(
                commit,
                step.lesson(),
                tracked == null || after == null ? before : after.written(),
                session.receipt(commit.sequence(), lecture, standing, whole, view),
                step.write(claims, commit, whole.after(claims.earlier()), tracked));
    }

    /** It is durable. */
    Receipt keepIn(OpenSession session) {
        session.advance(commit, lesson, sequenced);
        return receipt;
    }
}
