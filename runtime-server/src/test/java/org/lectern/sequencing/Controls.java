package org.lectern.sequencing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Answers the cases' questions about the player's controls from validity and outline. */
record Controls(ConformanceCase script, SequencingState state, LearnerState learner, Validity validity, Instant now) {

    boolean answer(String question) {
        String[] parts = question.split("[.]", 2);
        return switch (parts[0]) {
            case "continue" -> control("continue", validity.continues(), parts[1]);
            case "previous" -> control("previous", validity.previous(), parts[1]);
            case "exit" -> control("exit", validity.exit(), parts[1]);
            case "exitAll" -> control("exitAll", validity.exitAll(), parts[1]);
            case "abandon" -> control("abandon", validity.abandon(), parts[1]);
            case "abandonAll" -> control("abandonAll", validity.abandonAll(), parts[1]);
            case "suspendAll" -> control("suspendAll", validity.suspendAll(), parts[1]);
            case "toc" -> outline(parts[1]);
            default -> throw new IllegalArgumentException(question);
        };
    }

    private boolean control(String name, boolean valid, String asked) {
        Activity current = script.tree().find(Objects.requireNonNull(state.current()));
        boolean hidden =
                Objects.requireNonNull(current).definition().hiddenControls().contains(name);
        boolean enabled = valid && !hidden;
        return switch (asked) {
            case "enabled" -> enabled;
            case "disabled" -> !enabled;
            default -> throw new IllegalArgumentException(asked);
        };
    }

    private boolean outline(String asked) {
        List<OutlineEntry> entries = Sequencer.outline(script.tree(), state, learner, now);
        if (asked.equals("enabled")) {
            return entries.stream().anyMatch(entry -> entry.visible() && entry.selectable() && entry.depth() > 0);
        }
        if (asked.startsWith("enabled.selectable@")) {
            String title = asked.substring("enabled.selectable@".length());
            return entries.stream()
                    .filter(entry -> entry.visible() && entry.selectable())
                    .anyMatch(entry -> entry.title().equals(title) || (entry.depth() == 0 && title.startsWith("the ")));
        }
        throw new IllegalArgumentException(asked);
    }
}
