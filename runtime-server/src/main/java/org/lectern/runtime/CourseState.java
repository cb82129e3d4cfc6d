package org.lectern.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the player needs to open a course: {@code State} of the player protocol.
 *
 * @param exitUrl where the application is
 * @param returnUrl where another system, which has made the launch, waits for the learner at its end; null for none
 * @param mode normal, browse or review
 * @param navigation what is valid now, and activities the outline, where sequencing decides; else null
 * @param status of the attempt, as progress and score are: those of earlier attempts are REST's to tell
 */
record CourseState(
        UUID session,
        CourseInfo course,
        Learner learner,
        String exitUrl,
        @Nullable String returnUrl,
        String mode,
        String status,
        int progress,
        @Nullable BigDecimal score,
        int sequence,
        int launches,
        @Nullable UUID current,
        List<OutlineSection> outline,
        @Nullable NavigationView navigation,
        @Nullable List<ActivityView> activities) {
    record CourseInfo(UUID id, String title, String standard) {}

    record Learner(UUID id, String name) {}

    record OutlineSection(UUID id, String title, List<OutlineLecture> lectures) {}

    /** @param needs titles of what SCORM 1.2 prerequisites demand to be completed first */
    record OutlineLecture(
            UUID id,
            String identifier,
            String title,
            String type,
            int level,
            boolean visible,
            String status,
            boolean completed,
            List<String> needs) {}
}
