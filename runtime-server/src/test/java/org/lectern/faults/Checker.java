package org.lectern.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.runtime.outcome.ScormTime;

/** Compares what content was told with what is stored. */
final class Checker {
    private static final Set<String> OTHER_NUMBER = Set.of("LAUNCH_OUTDATED", "STEP_GAP");

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
        var possible = Set.of(Course.untouched(ledger.standard()));
        var launches = stored.launches(life.enrollment());
        for (var launch : launches.entrySet()) {
            var session = ledger.sessions().get(launch.getKey());
            if (session == null) {
                // The answer of its exchange was lost: nobody has its token.
                same(0, launch.getValue(), "commits of a session that nobody knows");
                continue;
            }
            numbers(launch.getKey(), session, launch.getValue());
            possible = after(session, launch.getValue(), possible);
        }
        if (!launches.keySet().containsAll(ledger.sessions().keySet())) {
            faults.add("a session is gone");
        }
        lessons(life, possible);
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

    /** Every state that the course may be in after a session, by those that it may have been in before. */
    private Set<Course> after(Ledger.Session session, int last, Set<Course> before) {
        var known = before.stream().map(Course::opened).collect(Collectors.toSet());
        for (var event : session.events) {
            var after = known.stream()
                    .flatMap(course -> event instanceof Ledger.Accepted commit
                            ? Stream.of(commit.sequence() <= last ? course.after(commit) : course)
                            : after(course, (Ledger.Asked) event))
                    .collect(Collectors.toSet());
            if (after.isEmpty()) {
                faults.add(event + " cannot have come after " + known);
                return known;
            }
            known = after;
        }
        return known;
    }

    /** What follows from a request, as far as that is how it was answered. */
    private static Stream<Course> after(Course course, Ledger.Asked asked) {
        var applied = course.after(asked);
        var answer = asked.answer();
        if (answer == null) {
            return Stream.concat(Stream.of(course), applied.stream());
        }
        if (answer.refused().equals("SESSION_REPLACED")) {
            return Stream.of(course);
        }
        if (OTHER_NUMBER.contains(answer.refused())) {
            // Where the number was good, the request's own copy came first.
            return Stream.of(applied.orElse(course));
        }
        if (!answer.refused().isEmpty()) {
            return Stream.empty();
        }
        return applied.stream()
                .filter(after -> after.open() ? after.current().equals(answer.lecture()) : answer.lecture() == null);
    }

    private void lessons(Life life, Set<Course> possible) throws SQLException {
        var found = stored.lessons(life.enrollment(), life.ledger().standard());
        var differences = possible.stream()
                .map(course -> differences(found, course))
                .min(Comparator.comparingInt(Map::size))
                .orElseThrow();
        differences.forEach(
                (lecture, difference) -> faults.add("lecture " + lecture + ", stored / expected: " + difference));
        if (accepted > 0) {
            var total = found.values().stream().mapToLong(Lesson::totalCs).sum();
            var duration = stored.totalTime(life.enrollment());
            if (duration != null || total > 0) {
                same(ScormTime.duration(total), String.valueOf(duration), "the course's total time");
            }
        }
    }

    private static Map<UUID, String> differences(Map<UUID, Lesson> found, Course course) {
        var differences = new LinkedHashMap<UUID, String>();
        Stream.concat(found.keySet().stream(), course.lessons().keySet().stream())
                .distinct()
                .forEach(lecture -> {
                    var lesson = found.getOrDefault(lecture, Lesson.NEW);
                    if (!lesson.isLike(course.lesson(lecture))) {
                        differences.put(lecture, lesson.differenceTo(course.lesson(lecture)));
                    }
                });
        return differences;
    }

    private void same(Object expected, Object found, String what) {
        if (!expected.equals(found)) {
            faults.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
