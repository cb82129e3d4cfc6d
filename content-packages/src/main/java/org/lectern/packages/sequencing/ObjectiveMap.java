package org.lectern.packages.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an objective shares with a global one (SN 3.10.2, {@code imsss:mapInfo} and {@code adlseq:mapInfo}).
 *
 * @param targetId the global objective's identifier
 * @param read what the objective takes from it
 * @param write what the objective gives to it
 */
public record ObjectiveMap(String targetId, Set<MappedValue> read, Set<MappedValue> write) {
    public ObjectiveMap {
        requireNonNull(targetId);
        read = sorted(read);
        write = sorted(write);
    }

    /** In one order always, so that equal maps are equal as JSON. */
    private static Set<MappedValue> sorted(Set<MappedValue> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }
}
