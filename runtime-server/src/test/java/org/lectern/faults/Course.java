package org.lectern.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the server must have of a learner's course, by what was asked of it so far: the rules of the player protocol.
 *
 * @param current the lecture that was delivered last; null at the beginning
 * @param step number of the newest navigation of a sequenced course
 * @param launches number of the newest launch of this session
 * @param open whether the current lecture is what the newest navigation led to
 */
record Course(Standard standard, UUID current, int step, int launches, boolean open, Map<UUID, Lesson> lessons) {
    /** One that nobody has opened yet. */
    static Course untouched(Standard standard) {
        return new Course(standard, null, 0, 0, false, Map.of());
    }

    /** As a session begins: each counts its launches from 1. */
    Course opened() {
        return new Course(standard, current, step, 0, open, lessons);
    }

    Lesson lesson(UUID lecture) {
        return lessons.getOrDefault(lecture, Lesson.NEW);
    }

    Course after(Ledger.Accepted commit) {
        var lesson = lesson(commit.lecture()).committed(standard, commit.values(), commit.finished());
        return new Course(standard, current, step, launches, open, with(commit.lecture(), lesson));
    }

    /** After a request is applied, or told again; nothing where it is refused. */
    Optional<Course> after(Ledger.Asked asked) {
        if (standard == Standard.SCORM_12) {
            return asked.number() > launches
                    ? Optional.of(delivered(asked.lecture(), step, asked.number()))
                    : Optional.empty();
        }
        if (asked.number() == step + 1) {
            return Optional.of(navigated(asked));
        }
        var again = asked.number() == step && asked.kind() != Ledger.Kind.LAUNCH;
        return again ? Optional.of(this) : Optional.empty();
    }

    private Course navigated(Ledger.Asked asked) {
        return switch (asked.kind()) {
            // What is open is taken for suspended, whatever its content has said (TB.2.3).
            case START -> delivered(current == null ? asked.lecture() : current, asked.number(), launches);
            case SUSPEND -> new Course(standard, current, asked.number(), launches, false, lessons);
            case CHOICE, LAUNCH -> left().delivered(asked.lecture(), asked.number(), launches);
        };
    }

    /** The attempt of the current lecture ends here, or is suspended, as its content has said. */
    private Course left() {
        return current == null
                ? this
                : new Course(
                        standard,
                        current,
                        step,
                        launches,
                        open,
                        with(current, lesson(current).left()));
    }

    private Course delivered(UUID lecture, int newStep, int newLaunches) {
        return new Course(
                standard,
                lecture,
                newStep,
                newLaunches,
                true,
                with(lecture, lesson(lecture).delivered()));
    }

    private Map<UUID, Lesson> with(UUID lecture, Lesson lesson) {
        var changed = new HashMap<>(lessons);
        changed.put(lecture, lesson);
        return changed;
    }
}
