package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the player learns of a commit that is durable: {@code Receipt} of the player protocol.
 *
 * @param navigation what is valid now, in a sequenced course
 * @param activities the outline of a sequenced course; null if the player knows it
 */
record Receipt(
        int sequence,
        String status,
        int progress,
        @Nullable BigDecimal score,
        LectureReceipt lecture,
        @Nullable NavigationView navigation,
        @Nullable List<ActivityView> activities) {
    record LectureReceipt(UUID id, String status, boolean completed) {}
}
