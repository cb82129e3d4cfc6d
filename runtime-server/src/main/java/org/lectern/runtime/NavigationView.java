package org.lectern.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sequencing.SequencingState;
import org.lectern.sequencing.Validity;

/**
 * Which navigation is valid now: {@code Navigation} of the player protocol. What the current activity hides of the
 * player's controls is still valid.
 *
 * @param step number of the newest navigation
 * @param current identifier of the current activity
 * @param hidden the controls that it hides ({@code hideLMSUI})
 * @param choice identifiers of the activities that can be chosen
 * @param jump identifiers of the activities that can be jumped to
 */
record NavigationView(
        int step,
        @Nullable String current,
        List<String> hidden,
        @JsonProperty("continue") boolean continues,
        boolean previous,
        boolean exit,
        boolean exitAll,
        boolean suspendAll,
        boolean abandon,
        boolean abandonAll,
        List<String> choice,
        List<String> jump) {

    static NavigationView of(int step, SequencingState state, List<String> hidden, Validity valid) {
        return new NavigationView(
                step,
                state.current(),
                hidden,
                valid.continues(),
                valid.previous(),
                valid.exit(),
                valid.exitAll(),
                valid.suspendAll(),
                valid.abandon(),
                valid.abandonAll(),
                valid.choice().stream().sorted().toList(),
                valid.jump().stream().sorted().toList());
    }
}
