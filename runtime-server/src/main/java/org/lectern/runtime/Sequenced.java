package org.lectern.runtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.KeptResult;
import org.lectern.sequencing.ActivityTree;
import org.lectern.sequencing.LearnerState;
import org.lectern.sequencing.RunTimeData;
import org.lectern.sequencing.Sequencer;
import org.lectern.sequencing.SequencingState;

/**
 * Where a learner stands in the activity tree of a course; a value.
 *
 * @param kept what earlier attempts at the root have brought
 * @param version of the stored state that this was worked out from
 * @param step number of the newest navigation
 */
record Sequenced(
        ActivityTree tree, SequencingState state, LearnerState learner, KeptResult kept, int version, int step) {
    private static final String EXIT = "cmi.exit";

    /**
     * With what a commit has set, if it is of the current activity's content: what comes late belongs to an attempt that has
     * ended.
     *
     * @param cmi the content's data model as it was before, which tells the identifiers of its objectives
     */
    Sequenced track(String identifier, Map<String, String> cmi, CommitCheck.Checked commit, Instant now) {
        if (!identifier.equals(state.current())) {
            return this;
        }
        var set = commit.values();
        var launched = namesObjectives(set, cmi) ? launched(cmi, now) : Map.<String, String>of();
        var data = new RunTimeData(launched, cmi, tracked(set));
        var tracked = commit.endsByItself()
                ? Sequencer.finish(tree, state, learner, data, isSuspend(set.getOrDefault(EXIT, cmi.get(EXIT))), now)
                : Sequencer.track(tree, state, learner, data, now);
        return new Sequenced(tree, tracked.state(), tracked.learner(), kept, version, step);
    }

    /**
     * With what the current activity has come to rolled up: its content has ended, and its attempt may go on.
     *
     * @param exit {@code cmi.exit}
     */
    Sequenced finished(@Nullable String exit, Instant now) {
        var nothing = RunTimeData.of(Map.of(), Map.of());
        var finished = Sequencer.finish(tree, state, learner, nothing, isSuspend(exit), now);
        return after(finished.state(), finished.learner());
    }

    /** What tells which objective is meant by an index. */
    Map<String, String> launched(Map<String, String> cmi, Instant now) {
        var ids = new HashMap<String, String>();
        for (var values : List.of(Sequencer.launch(tree, state, learner, now).values(), cmi)) {
            values.forEach((element, value) -> {
                if (isOfObjective(element) && element.endsWith(".id")) {
                    ids.put(element, value);
                }
            });
        }
        return ids;
    }

    private static boolean isSuspend(@Nullable String exit) {
        return "suspend".equals(exit);
    }

    /** Whether it has to be known which objective is meant by an index, which takes a while to find out. */
    private static boolean namesObjectives(Map<String, String> set, Map<String, String> cmi) {
        return isAnyOfObjective(set) || (set.containsKey("cmi.success_status") && isAnyOfObjective(cmi));
    }

    private static boolean isAnyOfObjective(Map<String, String> values) {
        for (var element : values.keySet()) {
            if (isOfObjective(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfObjective(String element) {
        return element.startsWith("cmi.objectives.");
    }

    /** Shared data has a place of its own; the rest is for sequencing to pick from. */
    private static Map<String, String> tracked(Map<String, String> set) {
        var tracked = new HashMap<String, String>();
        set.forEach((element, value) -> {
            if (!element.startsWith("adl.data.")
                    && !element.startsWith("cmi.interactions.")
                    && !element.equals("cmi.suspend_data")) {
                tracked.put(element, value);
            }
        });
        return tracked;
    }

    Sequenced after(SequencingState next, LearnerState nextLearner) {
        return new Sequenced(tree, next, nextLearner, kept, version, step);
    }

    /** After the state was written. */
    Sequenced written() {
        return new Sequenced(tree, state, learner, kept, version + 1, step);
    }

    /** With that number as the newest navigation's. */
    Sequenced at(int number) {
        return new Sequenced(tree, state, learner, kept, version, number);
    }

    /** What is kept with what the tree has come to by now, at the end of a sitting or of an attempt at the root. */
    KeptResult keptAtItsEnd(Instant now) {
        return rollsUp() ? kept.with(view(now).result()) : kept;
    }

    Sequenced keeping(KeptResult more) {
        return new Sequenced(tree, state, learner, more, version, step);
    }

    /** Whether the tree decides what the course comes to: not where it has no more than one activity. */
    boolean rollsUp() {
        return tree.activities().size() > 2;
    }

    /** What the learner sees there, which takes longer to work out than anything else: once will do. */
    SequencedView view(Instant now) {
        return new SequencedView(this, Sequencer.outlook(tree, state, learner, now));
    }

    /** Whether that activity is the current one, and its attempt has not ended. */
    boolean isActive(String identifier) {
        var tracked = state.activities().get(identifier);
        return identifier.equals(state.current()) && tracked != null && tracked.active();
    }

    /** How many attempts at the course have begun. */
    int rootAttempts() {
        var root = state.activities().get(tree.root().identifier());
        return root == null ? 0 : root.attempts();
    }
}
