package org.lectern.runtime.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an attempt comes to whose activity tree rolls up by rules of its own (SCORM 2004 SN RB.1.5). */
public final class TreeOutcome {
    private TreeOutcome() {}

    /**
     * Status and score are the root's; progress counts lectures, and is 100 when, and only when, the root is complete.
     *
     * @param lectures what the lectures come to by themselves
     * @param root the status of the root: success before completion
     * @param measure its normalised measure, −1 to 1, or null
     * @param completed whether it is completed, whatever its success
     * @param kept what earlier attempts at the root have brought: nothing of that is taken back
     */
    public static CourseOutcome of(
            CourseOutcome lectures, LessonStatus root, @Nullable Double measure, boolean completed, KeptResult kept) {
        var known = root == LessonStatus.NOT_ATTEMPTED && lectures.status() != LessonStatus.NOT_ATTEMPTED
                ? LessonStatus.INCOMPLETE
                : root;
        var result = result(known, measure).after(kept);
        var done = completed || result.status().isComplete() || kept.status() != null;
        return new CourseOutcome(
                done ? 100 : Math.min(99, lectures.progress()), result.status(), result.score(), lectures.timeCs());
    }

    /**
     * The one status of an activity: its objective's satisfaction before its completion; null for what is not known.
     *
     * @param attempted whether an attempt at it has begun
     */
    public static LessonStatus status(@Nullable Boolean satisfied, @Nullable Boolean completed, boolean attempted) {
        if (satisfied != null) {
            return satisfied ? LessonStatus.PASSED : LessonStatus.FAILED;
        }
        if (Boolean.TRUE.equals(completed)) {
            return LessonStatus.COMPLETED;
        }
        return completed != null || attempted ? LessonStatus.INCOMPLETE : LessonStatus.NOT_ATTEMPTED;
    }

    /** Of one attempt at the root. */
    public static LessonOutcome result(LessonStatus root, @Nullable Double measure) {
        return new LessonOutcome(root, measure == null ? null : Percent.ofScaled(BigDecimal.valueOf(measure)));
    }
}
