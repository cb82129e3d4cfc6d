package org.lectern.runtime;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.runtime.outcome.LessonStatus;
import org.lectern.runtime.outcome.TreeOutcome;
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
        var satisfied = entry.satisfied() == SatisfiedStatus.UNKNOWN
                ? null
                : Boolean.valueOf(entry.satisfied() == SatisfiedStatus.SATISFIED);
        var completed = entry.completion() == CompletionStatus.UNKNOWN
                ? null
                : Boolean.valueOf(entry.completion() == CompletionStatus.COMPLETED);
        var tracked = state.activities().get(entry.identifier());
        return TreeOutcome.status(satisfied, completed, tracked != null && tracked.attempts() > 0);
    }
}
