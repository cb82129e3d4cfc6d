package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.CourseOutcome;

/**
 * What the player learns of a commit that is durable: {@code Receipt} of the player protocol.
 *
 * @param navigation what is valid now, in a sequenced course
 * @param activities the outline of a sequenced course; null if the player knows it
 * @param needs what has to be completed before lectures that are not open; null where there are no prerequisites
 */
record Receipt(
        int sequence,
        String status,
        int progress,
        @Nullable BigDecimal score,
        LectureReceipt lecture,
        @Nullable NavigationView navigation,
        @Nullable List<ActivityView> activities,
        @Nullable Map<UUID, List<String>> needs) {
    record LectureReceipt(UUID id, String status, boolean completed) {}

    /** The same of a commit after which the course has come to that. */
    Receipt with(CourseOutcome course) {
        return new Receipt(
                sequence,
                course.status().word(),
                course.progress(),
                course.score(),
                lecture,
                navigation,
                activities,
                needs);
    }
}
