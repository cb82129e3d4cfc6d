package org.lectern.sequencing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A learner who goes through a tree: keeps the states from one call to the next. */
final class Learning {
    final ActivityTree tree;
    SequencingState state = SequencingState.initial(7);
    LearnerState learner = LearnerState.NONE;
    Instant now = Instant.parse("2030-01-01T08:00:00Z");

    Learning(Trees.Node root) {
        this(Trees.course(root));
    }

    Learning(ActivityTree tree) {
        this.tree = tree;
    }

    /** What is delivered; else the outcome and, where there is one, the problem's code. */
    String go(NavigationRequest.Type type, String... set) {
        return go(NavigationRequest.of(type), Trees.set(set));
    }

    String choose(String target, String... set) {
        return go(NavigationRequest.choice(target), Trees.set(set));
    }

    String jump(String target, String... set) {
        return go(NavigationRequest.jump(target), Trees.set(set));
    }

    String go(NavigationRequest request, @Nullable RunTimeData left) {
        Answer answer = Sequencer.navigate(tree, state, learner, request, left, now);
        state = answer.state();
        learner = answer.learner();
        if (answer.delivery() != null) {
            return answer.delivery().activity();
        }
        return answer.problem() == null
                ? answer.outcome().name()
                : answer.outcome() + " " + answer.problem().code();
    }

    /** A commit. */
    void track(RunTimeData data) {
        keep(Sequencer.track(tree, state, learner, data, now));
    }

    /** The last commit, in which the content says nothing but that it has ended. */
    void finish(boolean suspended) {
        keep(Sequencer.finish(tree, state, learner, Trees.set(), suspended, now));
    }

    private void keep(Tracked tracked) {
        state = tracked.state();
        learner = tracked.learner();
    }

    Validity validity() {
        return Sequencer.validity(tree, state, learner, now);
    }

    OutlineEntry outline(String activity) {
        List<OutlineEntry> outline = Sequencer.outline(tree, state, learner, now);
        return outline.stream()
                .filter(entry -> entry.identifier().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    Launch launch() {
        return Sequencer.launch(tree, state, learner, now);
    }
}
