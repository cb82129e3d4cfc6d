package org.lectern.conformance;

import java.util.List;
import java.util.Locale;

/**
 * The player's navigation controls, by the navigation request that each stands for.
 *
 * <p>Each has the ids of the elements that may offer it, the most exact first: a player that has one way out for both
 * ending and suspending the course has it in {@code #exit}.
 */
enum Control {
    CONTINUE("next"),
    PREVIOUS("previous"),
    EXIT("exit-activity"),
    EXIT_ALL("exit-all", "exit"),
    SUSPEND_ALL("suspend-all", "exit"),
    ABANDON("abandon"),
    ABANDON_ALL("abandon-all");

    private final List<String> selectors;

    Control(String... ids) {
        selectors = List.of(ids).stream().map(id -> "#" + id).toList();
    }

    /** Whether the player may have it in its menu. */
    boolean inMenu() {
        return this != CONTINUE && this != PREVIOUS;
    }

    List<String> selectors() {
        return selectors;
    }

    /** @param name {@code Suspend All}, {@code SuspendAll} or {@code suspendAll} */
    static Control named(String name) {
        var plain = name.replace(" ", "").toUpperCase(Locale.ROOT);
        for (var control : values()) {
            if (control.name().replace("_", "").equals(plain)) {
                return control;
            }
        }
        throw new IllegalArgumentException("A learner cannot do this: " + name);
    }
}
