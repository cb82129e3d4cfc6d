package org.lectern.runtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;
import org.lectern.runtime.outcome.LessonOutcome;
import org.lectern.runtime.outcome.TreeOutcome;
import org.lectern.sequencing.Activity;
import org.lectern.sequencing.CompletionStatus;
import org.lectern.sequencing.OutlineEntry;
import org.lectern.sequencing.Outlook;

/** What a learner sees from where they stand in an activity tree, and what the course has come to there. */
record SequencedView(Sequenced at, Outlook outlook) {

    /** What the current attempt at the root has come to. */
    LessonOutcome result() {
        return TreeOutcome.result(ActivityView.status(root(), at.state()), measure());
    }

    /** What the attempt comes to, where the lectures by themselves come to that. */
    CourseOutcome outcome(CourseOutcome lectures) {
        if (!at.rollsUp()) {
            return lectures;
        }
        return TreeOutcome.of(
                lectures,
                ActivityView.status(root(), at.state()),
                measure(),
                root().completion() == CompletionStatus.COMPLETED,
                at.kept());
    }

    private OutlineEntry root() {
        return outlook.outline().get(0);
    }

    /** The root's normalised measure. */
    private @Nullable Double measure() {
        var root = at.state().activities().get(at.tree().root().identifier());
        var primary = root == null || root.objectives() == null
                ? null
                : root.objectives().get("");
        return primary == null ? null : primary.measure();
    }

    NavigationView navigation() {
        return NavigationView.of(at.step(), at.state(), hidden(), outlook.validity());
    }

    private List<String> hidden() {
        var current = at.state().current();
        Activity activity = current == null ? null : at.tree().find(current);
        return activity == null ? List.of() : activity.definition().hiddenControls();
    }

    /** @param lectures identifier → the lecture that the activity launches */
    List<ActivityView> activities(Map<String, UUID> lectures) {
        return outlook.outline().stream()
                .map(entry -> ActivityView.of(entry, at.state(), lectures))
                .toList();
    }
}
