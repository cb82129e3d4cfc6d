package org.lectern.packages.sequencing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective (SN 3.10.1).
 *
 * @param id null for a primary objective that the manifest does not name
 * @param satisfiedByMeasure whether the measure alone decides about satisfaction
 * @param minNormalizedMeasure −1 to 1; 1 by default
 * @param maps to global objectives, one for each of them
 */
public record Objective(
        @Nullable String id, boolean satisfiedByMeasure, BigDecimal minNormalizedMeasure, List<ObjectiveMap> maps) {
    public Objective {
        maps = List.copyOf(maps);
    }
}
