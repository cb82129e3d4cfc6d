package org.lectern.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.testing.PlayerClient;

/** Interactions are kept several to a row: what a commit says of one takes nothing from those beside it. */
class InteractionsTest extends RuntimeFixture {
    private final Map<String, String> said = new TreeMap<>();
    private PlayerClient player;
    private UUID lecture;

    @BeforeEach
    void launch() {
        player = api.launch(server.enroll(learner, sleep));
        lecture = player.lecture(0);
        player.launch(lecture).expect(200);
    }

    @Test
    void contentMayComeBackToAnyOfThem() {
        for (int n = 0; n < 30; n++) {
            say(Map.of(n + ".id", "q" + n, n + ".type", "choice", n + ".learner_response", "a"), false);
        }
        say(Map.of("0.result", "correct", "17.result", "incorrect", "29.result", "neutral"), false);
        say(Map.of("1.latency", "PT3S"), true);
        assertEquals(said, kept());

        say(Map.of("16.result", "correct", "29.latency", "PT5S", "30.id", "q30"), false);
        say(Map.of("2.learner_response", "b[,]c", "30.type", "other"), false);
        say(Map.of("30.learner_response", "\u00e4\u20ac\ud83d\ude00", "9.description", "\"two\\lines\"\n\u0001"), true);
        assertEquals(said, kept());
    }

    @Test
    void theyMayBeLong() {
        var answer = "\u00e4".repeat(3_999);
        for (int n = 0; n < 16; n++) {
            say(Map.of(n + ".id", "q" + n, n + ".type", "long-fill-in", n + ".learner_response", answer), false);
        }
        say(Map.of("3.result", "correct", "12.result", "incorrect"), false);
        say(Map.of("3.result", "neutral", "15.latency", "PT9S"), true);
        assertEquals(said, kept());
        say(Map.of("4.result", "correct", "12.latency", "PT1S"), true);
        assertEquals(said, kept());
    }

    @Test
    void aNewTypeDropsWhatItCannotHave() { // RTE 4.2.9.1
        retyped(Map.of());
    }

    @Test
    void aNewTypeDropsThatAlsoOfAnInteractionLongAgo() {
        var others = new HashMap<String, String>();
        for (int n = 1; n < 40; n++) {
            others.putAll(Map.of(n + ".id", "q" + n, n + ".type", "choice", n + ".learner_response", "a"));
        }
        retyped(others);
    }

    /** @param others interactions that come between */
    private void retyped(Map<String, String> others) {
        say(Map.of("0.id", "q", "0.type", "choice", "0.learner_response", "a[,]b", "0.result", "correct"), false);
        say(Map.of("0.correct_responses.0.pattern", "a", "0.correct_responses.1.pattern", "b"), false);
        say(others, false);
        say(Map.of("0.type", "numeric", "0.correct_responses.0.pattern", "1[:]3"), true);
        said.put("cmi.interactions.0.learner_response", "");
        said.put("cmi.interactions.0.correct_responses.1.pattern", "");
        assertEquals(said, kept());
        // What any type can have stays.
        say(Map.of("0.learner_response", "2"), false);
        say(Map.of("0.type", "long-fill-in"), true);
        said.put("cmi.interactions.0.correct_responses.0.pattern", "1[:]3");
        assertEquals(said, kept());
    }

    private void say(Map<String, String> interactions, boolean finished) {
        var values = new HashMap<String, String>();
        interactions.forEach((element, value) -> values.put("cmi.interactions." + element, value));
        said.putAll(values);
        if (finished) {
            values.put("cmi.exit", "suspend");
        }
        player.commit(lecture, values, finished).expect(200);
    }

    /** What the next session finds. */
    private Map<String, String> kept() {
        var delivery = player.launch(lecture).expect(200).json();
        var kept = new TreeMap<String, String>();
        said.keySet().forEach(element -> kept.put(element, value(delivery, element)));
        return kept;
    }
}
