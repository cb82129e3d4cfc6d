package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the player learns of a commit that is durable: {@code Receipt} of the player protocol. */
record Receipt(
        int sequence, String status, int progress, @Nullable BigDecimal score, LectureReceipt lecture) {
    record LectureReceipt(UUID id, String status, boolean completed) {}
}
