package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A shared global objective (SN 3.10.2); null for what is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlobalObjective(
        @Nullable Boolean satisfied,
        @Nullable Double measure,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Boolean completed,
        @Nullable Double progress) {
    static final GlobalObjective NONE = new GlobalObjective(null, null, null, null, null, null, null);
}
