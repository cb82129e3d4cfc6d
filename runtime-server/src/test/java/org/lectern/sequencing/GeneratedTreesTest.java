package org.lectern.sequencing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.sequencing.Answer.Outcome;
import org.lectern.sequencing.NavigationRequest.Type;

/** Whatever a manifest says and whatever is asked: no exception, one answer only, a legal state. */
class GeneratedTreesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TREES = 2000;
    private static final int REQUESTS = 10;

    @Test
    void anyRequestAtAnyTimeLeavesALegalState() throws Exception {
        for (int seed = 0; seed < TREES; seed++) {
            Random random = new Random(seed);
            // A few of the full size; the small ones go through more of the ways that two rules can meet.
            int activities = seed % 50 == 0 ? 500 : 2 + random.nextInt(40);
            ActivityTree tree = RandomTrees.of(seed, activities, 1 + random.nextInt(6));
            assertEquals(
                    tree.definition(),
                    JSON.readValue(JSON.writeValueAsString(tree.definition()), CourseDefinition.class));
            walk(tree, random, seed);
        }
    }

    private static void walk(ActivityTree tree, Random random, int seed) throws Exception {
        SequencingState state = SequencingState.initial(seed);
        LearnerState learner = LearnerState.NONE;
        Instant now = Instant.parse("2030-01-01T08:00:00Z");
        for (int i = 0; i < REQUESTS; i++) {
            now = now.plusSeconds(random.nextInt(100));
            RunTimeData data = data(random);
            if (random.nextBoolean()) {
                Tracked tracked = Sequencer.track(tree, state, learner, data, now);
                assertEquals(tracked, Sequencer.track(tree, state, learner, data, now));
                state = tracked.state();
                learner = tracked.learner();
            }
            NavigationRequest request = request(tree, random, state);
            Validity validity = Sequencer.validity(tree, state, learner, now);
            SequencingState before = state;
            Answer answer = Sequencer.navigate(tree, state, learner, request, data, now);
            assertEquals(answer, Sequencer.navigate(tree, state, learner, request, data, now));
            assertEquals(validity, Sequencer.validity(tree, before, learner, now));
            state = JSON.readValue(JSON.writeValueAsString(answer.state()), SequencingState.class);
            learner = JSON.readValue(JSON.writeValueAsString(answer.learner()), LearnerState.class);
            assertEquals(answer.state(), state);
            assertEquals(answer.learner(), learner);
            assertLegal(tree, answer);
            assertEquals(
                    tree.root().identifier(),
                    Sequencer.outline(tree, state, learner, now).get(0).identifier());
            Sequencer.launch(tree, state, learner, now);
        }
    }

    private static void assertLegal(ActivityTree tree, Answer answer) {
        SequencingState state = answer.state();
        Activity current = state.current() == null ? null : tree.find(state.current());
        boolean over = answer.outcome() == Outcome.ENDED
                || answer.outcome() == Outcome.SUSPENDED
                || answer.outcome() == Outcome.ABANDONED;
        assertTrue(!over || current == null, () -> answer.outcome() + " with a current activity");
        assertEquals(answer.outcome() == Outcome.DELIVERY, answer.delivery() != null);
        for (Activity activity : tree.activities()) {
            ActivityState tracked = state.activities().get(activity.identifier());
            if (tracked != null && tracked.active()) {
                assertTrue(
                        current != null && activity.contains(current),
                        () -> activity + " is active, but current is " + current);
            }
        }
        if (answer.delivery() != null) {
            assertEquals(answer.delivery().activity(), state.current());
            assertTrue(
                    current != null && current.isLeaf() && current.definition().launchable());
            for (Activity at = current; at != null; at = at.parent()) {
                ActivityState tracked = state.activities().get(at.identifier());
                assertTrue(tracked != null && tracked.active() && !tracked.suspended(), at + " is delivered");
            }
        }
    }

    private static NavigationRequest request(ActivityTree tree, Random random, SequencingState state) {
        if (state.current() == null && random.nextInt(4) > 0) {
            return Sequencer.begin(state);
        }
        Type type = Type.values()[random.nextInt(Type.values().length)];
        if (type == Type.CHOICE || type == Type.JUMP || random.nextInt(3) == 0) {
            String target = tree.activities()
                    .get(random.nextInt(tree.activities().size()))
                    .identifier();
            return type == Type.JUMP ? NavigationRequest.jump(target) : NavigationRequest.choice(target);
        }
        return NavigationRequest.of(type);
    }

    private static RunTimeData data(Random random) {
        Map<String, String> set = new HashMap<>();
        put(set, random, "cmi.completion_status", "completed", "incomplete", "not attempted", "unknown");
        put(set, random, "cmi.success_status", "passed", "failed", "unknown");
        put(set, random, "cmi.score.scaled", "0.2", "0.9", "-1", "1");
        put(set, random, "cmi.score.raw", "7", "-3.5");
        put(set, random, "cmi.progress_measure", "0", "0.4", "1");
        put(set, random, "cmi.exit", "suspend", "normal", "time-out", "logout", "");
        put(set, random, "cmi.session_time", "PT5S", "P1Y", "nonsense");
        put(set, random, "cmi.objectives.0.success_status", "passed", "failed", "unknown");
        put(set, random, "cmi.objectives.1.score.scaled", "0.1", "0.8");
        put(set, random, "cmi.objectives.1.completion_status", "completed", "incomplete");
        return RunTimeData.of(Map.of("cmi.objectives.0.id", "p", "cmi.objectives.1.id", "o"), set);
    }

    private static void put(Map<String, String> set, Random random, String element, String... values) {
        if (random.nextBoolean()) {
            set.put(element, values[random.nextInt(values.length)]);
        }
    }
}
