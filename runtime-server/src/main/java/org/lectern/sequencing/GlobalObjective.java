package org.lectern.sequencing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A shared global objective (SN 3.10.2); null for what nobody has written yet. A status that was written and is unknown
 * again differs from that: whoever reads it reads unknown.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GlobalObjective(
        @Nullable SatisfiedStatus satisfied,
        @Nullable Double measure,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable CompletionStatus completion,
        @Nullable Double progress) {
    static final GlobalObjective NONE = new GlobalObjective(null, null, null, null, null, null, null);
}
