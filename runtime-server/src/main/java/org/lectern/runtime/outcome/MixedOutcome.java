package org.lectern.runtime.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a course comes to that has native lectures beside those of its package. */
public final class MixedOutcome {
    private MixedOutcome() {}

    /**
     * All lectures count alike. Where an activity tree rolls up the package's, it counts as one lecture of that status and
     * score, and the course is complete once the tree and every native lecture are.
     *
     * @param packaged lectures of the package; none where the course has none
     * @param tree what the activity tree comes to; null where the lectures do by themselves
     * @param natives lectures that are not of the package; there is a lecture in one of the two
     */
    public static CourseOutcome of(
            List<LectureStanding> packaged, @Nullable CourseOutcome tree, List<LectureStanding> natives) {
        if (tree != null && natives.isEmpty()) {
            return tree;
        }
        var lectures = CourseOutcome.of(
                Stream.concat(packaged.stream(), natives.stream()).toList());
        return tree == null ? lectures : joined(tree, lectures, natives);
    }

    private static CourseOutcome joined(CourseOutcome tree, CourseOutcome lectures, List<LectureStanding> natives) {
        var part = new LectureStanding(tree.status(), tree.progress() == 100, tree.score(), tree.timeCs());
        var whole = CourseOutcome.of(
                Stream.concat(Stream.of(part), natives.stream()).toList());
        var done = whole.progress() == 100;
        // A tree that is completed but not satisfied has failed, whatever stands beside it.
        var status = done && tree.status() == LessonStatus.FAILED ? LessonStatus.FAILED : whole.status();
        return new CourseOutcome(
                done ? 100 : Math.min(99, lectures.progress()), status, whole.score(), lectures.timeCs());
    }
}
