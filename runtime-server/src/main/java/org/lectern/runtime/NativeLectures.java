package org.lectern.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.database.Mappers;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LectureStanding;
import org.lectern.runtime.outcome.MixedOutcome;

/** Where a learner stands in the lectures of a course that are not of its package. Few courses have any. */
record NativeLectures(List<LectureStanding> standings) {

    static NativeLectures read(Mappers mappers, LaunchClaims claims) {
        return new NativeLectures(
                mappers.get(CommitMapper.class).natives(claims.packageVersion(), claims.user()).stream()
                        .map(OpenLesson::standing)
                        .toList());
    }

    /**
     * What the course comes to with these.
     *
     * @param attempt what the package comes to
     * @param packaged where the learner stands in its lectures
     * @param view of its activity tree; null for a course without sequencing
     */
    CourseOutcome joined(CourseOutcome attempt, List<LectureStanding> packaged, @Nullable SequencedView view) {
        if (standings.isEmpty()) {
            return attempt;
        }
        var tree = view != null && view.at().rollsUp() ? attempt : null;
        return MixedOutcome.of(packaged, tree, standings);
    }
}
