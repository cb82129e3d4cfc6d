package org.lectern.faults;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a learner's lecture must have come to, by what was committed of it.
 *
 * @param values element → value, interactions included, without session time
 * @param timeCs hundredths of a second of earlier sessions
 * @param sessionCs of the newest session
 * @param finished whether its content ended its session
 */
record Lesson(Map<String, String> values, long timeCs, long sessionCs, boolean finished) {
    static final Lesson NEW = new Lesson(Map.of(), 0, 0, false);

    /** At the beginning of a session: only {@code suspend} keeps the data of SCORM 2004 (RTE 4.2.8). */
    Lesson delivered(Standard standard) {
        var kept = new TreeMap<>(values);
        if (standard == Standard.SCORM_2004 && finished && !"suspend".equals(values.get(standard.exit()))) {
            kept.clear();
        }
        kept.remove(standard.exit());
        return new Lesson(kept, timeCs + sessionCs, 0, false);
    }

    Lesson committed(Standard standard, Map<String, String> changes, boolean finished) {
        var all = new TreeMap<>(values);
        all.putAll(changes);
        var time = all.remove(standard.sessionTime());
        // The run-time has rules of its own for the status, which are not the matter here.
        all.remove(standard.status());
        return new Lesson(all, timeCs, time == null ? sessionCs : standard.hundredths(time), finished);
    }

    long totalCs() {
        return timeCs + sessionCs;
    }

    /** The same but for how the time is split: a delivery whose answer was lost may have been the last. */
    boolean isLike(Lesson other) {
        return values.equals(other.values) && totalCs() == other.totalCs() && finished == other.finished;
    }
}
