package org.lectern.runtime;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.sequencing.CompletionStatus;
import org.lectern.sequencing.OutlineEntry;
import org.lectern.sequencing.SatisfiedStatus;
import org.lectern.sequencing.SequencingState;

/**
 * A line of the outline of a sequenced course: {@code Activity} of the player protocol.
 *
 * @param lecture the lecture that it launches; null for a heading
 * @param depth 0 for the course itself
 * @param status in the words of SCORM 1.2
 */
record ActivityView(
        String identifier,
        String title,
        int depth,
        @Nullable UUID lecture,
        boolean visible,
        boolean selectable,
        boolean disabled,
        boolean current,
        String status) {

    static ActivityView of(OutlineEntry entry, SequencingState state, Map<String, UUID> lectures) {
        return new ActivityView(
                entry.identifier(),
                entry.title(),
                entry.depth(),
                lectures.get(entry.identifier()),
                entry.visible(),
                entry.selectable(),
                entry.disabled(),
                entry.current(),
                status(entry, state).word());
    }

    static LessonStatus status(OutlineEntry entry, SequencingState state) {
        if (entry.satisfied() != SatisfiedStatus.UNKNOWN) {
            return entry.satisfied() == SatisfiedStatus.SATISFIED ? LessonStatus.PASSED : LessonStatus.FAILED;
        }
        if (entry.completion() == CompletionStatus.COMPLETED) {
            return LessonStatus.COMPLETED;
        }
        var tracked = state.activities().get(entry.identifier());
        return entry.completion() == CompletionStatus.INCOMPLETE || (tracked != null && tracked.attempts() > 0)
                ? LessonStatus.INCOMPLETE
                : LessonStatus.NOT_ATTEMPTED;
    }
}
