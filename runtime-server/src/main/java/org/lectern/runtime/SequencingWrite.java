package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an attempt's sequencing.
 *
 * @param version the one that it was worked out from
 * @param state JSON
 * @param status what the tree rolls up to, null where the lectures do; progress and score likewise
 * @param objectives global objectives of the learner that have changed
 */
record SequencingWrite(
        UUID attempt,
        UUID user,
        int version,
        String state,
        @Nullable String status,
        @Nullable Integer progress,
        @Nullable BigDecimal score,
        @Nullable String keptStatus,
        @Nullable BigDecimal keptScore,
        List<SequencingRows.Objective> objectives) {}
