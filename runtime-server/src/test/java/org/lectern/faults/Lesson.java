package org.lectern.faults;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a learner's lecture must have come to, by what was committed of it.
 *
 * @param values element → value, interactions included, without session time
 * @param timeCs hundredths of a second of earlier sessions
 * @param sessionCs of the newest session
 * @param finished whether its content ended its session
 * @param over whether its attempt has ended, so that it begins anew: only in a sequenced course
 */
record Lesson(Map<String, String> values, long timeCs, long sessionCs, boolean finished, boolean over) {
    static final Lesson NEW = new Lesson(Map.of(), 0, 0, false, false);

    /** As the learner goes on to something else: only {@code suspend} keeps the data of SCORM 2004 (RTE 4.2.8). */
    Lesson left() {
        var ended = finished && !"suspend".equals(values.get(Standard.SCORM_2004.exit()));
        return new Lesson(values, timeCs, sessionCs, finished, ended);
    }

    /** At the beginning of a session. */
    Lesson delivered() {
        var kept = new TreeMap<>(over ? Map.<String, String>of() : values);
        for (var standard : Standard.values()) {
            kept.remove(standard.exit());
        }
        return new Lesson(kept, timeCs + sessionCs, 0, false, false);
    }

    Lesson committed(Standard standard, Map<String, String> changes, boolean finished) {
        var all = new TreeMap<>(values);
        all.putAll(changes);
        var time = all.remove(standard.sessionTime());
        // The run-time has rules of its own for the status, which are not the matter here.
        all.remove(standard.status());
        return new Lesson(all, timeCs, time == null ? sessionCs : standard.hundredths(time), finished, false);
    }

    long totalCs() {
        return timeCs + sessionCs;
    }

    /** The same but for how the time is split: a delivery whose answer was lost may have been the last. */
    boolean isLike(Lesson other) {
        return values.equals(other.values) && totalCs() == other.totalCs() && finished == other.finished;
    }

    /** What the other has differently, element by element: whole lessons are too long to be compared by eye. */
    String differenceTo(Lesson other) {
        var elements = new TreeSet<>(values.keySet());
        elements.addAll(other.values.keySet());
        elements.removeIf(element -> Objects.equals(values.get(element), other.values.get(element)));
        var differences = new ArrayList<String>();
        elements.forEach(
                element -> differences.add(element + " " + values.get(element) + " / " + other.values.get(element)));
        if (totalCs() != other.totalCs()) {
            differences.add("time " + totalCs() + " / " + other.totalCs());
        }
        if (finished != other.finished) {
            differences.add("finished " + finished + " / " + other.finished);
        }
        return String.join(", ", differences);
    }
}
