package org.lectern.sequencing;

import java.util.Set;

/**
 * Which navigation requests would be honoured now: for the player's controls and for {@code adl.nav.request_valid}. What
 * an activity hides of the controls ({@code hideLMSUI}) is not considered here.
 *
 * @param choice identifiers of the activities that could be chosen
 * @param jump identifiers of the activities that could be jumped to
 */
public record Validity(
        boolean start,
        boolean resumeAll,
        boolean continues,
        boolean previous,
        boolean exit,
        boolean exitAll,
        boolean suspendAll,
        boolean abandon,
        boolean abandonAll,
        Set<String> choice,
        Set<String> jump) {
    public Validity {
        choice = Set.copyOf(choice);
        jump = Set.copyOf(jump);
    }
}
