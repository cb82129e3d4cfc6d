package org.lectern.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.runtime.outcome.ScormTime;

/** Compares what content was told with what is stored. */
final class Checker {
    private final Stored stored;
    private final List<String> faults = new ArrayList<>();
    int sessions;
    int accepted;
    int acknowledged;
    int applied;
    int overtaken;

    Checker(Stored stored) {
        this.stored = stored;
    }

    List<String> faults() {
        return faults;
    }

    void check(Life life) throws SQLException {
        var ledger = life.ledger();
        var before = faults.size();
        ledger.faults().forEach(faults::add);
        var expected = new HashMap<UUID, Set<Lesson>>();
        var launches = stored.launches(life.enrollment());
        for (var launch : launches.entrySet()) {
            var session = ledger.sessions().get(launch.getKey());
            if (session == null) {
                // The answer of its exchange was lost: nobody has its token.
                same(0, launch.getValue(), "commits of a session that nobody knows");
                continue;
            }
            numbers(launch.getKey(), session, launch.getValue());
            session.events.forEach(event -> expected.put(
                    event.lecture(),
                    after(event, launch.getValue(), ledger.standard(), expected.get(event.lecture()))));
        }
        if (!launches.keySet().containsAll(ledger.sessions().keySet())) {
            faults.add("a session is gone");
        }
        lessons(life, expected);
        if (faults.size() > before) {
            faults.add("… of enrolment " + life.enrollment() + " (" + ledger.standard() + ")");
        }
    }

    private void numbers(UUID id, Ledger.Session session, int last) {
        sessions++;
        accepted += session.accepted;
        acknowledged += session.acknowledged;
        applied += last;
        if (last < session.acknowledged) {
            faults.add("session " + id + ": " + session.acknowledged + " acknowledged, only " + last + " there");
        }
        if (last > session.accepted) {
            faults.add("session " + id + ": " + last + " applied, only " + session.accepted + " committed");
        }
        if (last < session.accepted) {
            overtaken += session.accepted - last;
            if (!session.fenced) {
                faults.add("session " + id + ": " + session.accepted + " accepted, only " + last + " arrived");
            }
        }
    }

    /** Every state that the lecture may have after an event, by those that it may have had before. */
    private static Set<Lesson> after(Ledger.Event event, int last, Standard standard, Set<Lesson> before) {
        var known = before == null ? Set.of(Lesson.NEW) : before;
        var after = new HashSet<Lesson>();
        for (var lesson : known) {
            if (event instanceof Ledger.Delivered delivery) {
                after.add(lesson.delivered(standard));
                if (!delivery.known()) {
                    after.add(lesson);
                }
            } else if (event instanceof Ledger.Accepted commit) {
                after.add(
                        commit.sequence() <= last
                                ? lesson.committed(standard, commit.values(), commit.finished())
                                : lesson);
            }
        }
        return after;
    }

    private void lessons(Life life, Map<UUID, Set<Lesson>> expected) throws SQLException {
        var standard = life.ledger().standard();
        var found = stored.lessons(life.enrollment(), standard);
        var total = 0L;
        for (var lecture : expected.entrySet()) {
            var lesson = found.getOrDefault(lecture.getKey(), Lesson.NEW);
            total += lesson.totalCs();
            if (lecture.getValue().stream().noneMatch(lesson::isLike)) {
                faults.add("lecture " + lecture.getKey() + " is " + lesson + ", not one of " + lecture.getValue());
            }
        }
        if (accepted > 0) {
            var duration = stored.totalTime(life.enrollment());
            if (duration != null || total > 0) {
                same(ScormTime.duration(total), String.valueOf(duration), "the course's total time");
            }
        }
    }

    private void same(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            faults.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
