package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Selection and randomization controls (SN 3.11 and 3.12, {@code imsss:randomizationControls}).
 *
 * @param selectCount how many children to select; null for all
 */
public record Randomization(
        Timing selectionTiming, @Nullable Integer selectCount, Timing randomizationTiming, boolean reorderChildren) {
    public static final Randomization DEFAULT = new Randomization(Timing.NEVER, null, Timing.NEVER, false);

    /** When to select or to shuffle. */
    public enum Timing {
        NEVER,
        ONCE,
        ON_EACH_NEW_ATTEMPT
    }

    public Randomization {
        requireNonNull(selectionTiming);
        requireNonNull(randomizationTiming);
    }
}
