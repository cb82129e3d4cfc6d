package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objectives of an activity (SN 3.10).
 *
 * @param primary the one that contributes to rollup; it may have no identifier
 * @param others each with an identifier of its own
 */
public record Objectives(Objective primary, List<Objective> others) {
    public static final Objectives DEFAULT =
            new Objectives(new Objective(null, false, BigDecimal.ONE, List.of()), List.of());

    public Objectives {
        requireNonNull(primary);
        others = List.copyOf(others);
    }

    /** All of them, the primary one first. */
    public List<Objective> all() {
        return Stream.concat(Stream.of(primary), others.stream()).toList();
    }
}
