package org.lectern.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.graalvm.polyglot.HostAccess;
import org.lectern.http.Json;

/** All that one learner's content was told in one course: {@code faults.js} writes it as it happens. */
public final class Ledger {
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    /** What happens to a lecture. */
    sealed interface Event permits Accepted, Asked {}

    /** A commit that content was told is safe. */
    record Accepted(UUID lecture, int sequence, Map<String, String> values, boolean finished) implements Event {}

    /** Where the learner wants to go: by a launch, or by the navigation of a sequenced course. */
    enum Kind {
        LAUNCH,
        START,
        CHOICE,
        SUSPEND
    }

    /**
     * A request that delivers a lecture, or ends the course for now.
     *
     * @param number of the launch or the step
     * @param lecture that is asked for; at the start the first one
     * @param answer null when none came, so that it may not have happened
     */
    record Asked(Kind kind, int number, UUID lecture, Answer answer) implements Event {}

    /**
     * @param lecture that was delivered, or null
     * @param refused the problem's code, or nothing
     */
    record Answer(UUID lecture, String refused) {}

    /** One launch. */
    static final class Session {
        final List<Event> events = new ArrayList<>();
        int acknowledged;
        int accepted;
        /** Whether a launch elsewhere may have come before its last commit. */
        boolean fenced;
    }

    private final Standard standard;
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();
    /** Newest place of each lecture that the server has acknowledged, and that content has committed. */
    private final Map<UUID, Integer> acknowledgedPlace = new HashMap<>();

    private final Map<UUID, Integer> acceptedPlace = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Ledger(Standard standard) {
        this.standard = standard;
    }

    @HostAccess.Export
    public void opened(String session) {
        sessions.computeIfAbsent(UUID.fromString(session), id -> new Session());
    }

    @HostAccess.Export
    public void accepted(String session, int sequence, String lecture, String values, boolean finished) {
        var at = session(session);
        var commit = new Accepted(UUID.fromString(lecture), sequence, flat(values), finished);
        if (sequence != at.accepted + 1) {
            fault("the number " + sequence + " came after " + at.accepted + " in session " + session);
        }
        at.accepted = sequence;
        at.events.add(commit);
        newer(acceptedPlace, commit);
    }

    @HostAccess.Export
    public void acknowledged(String session, int sequence) {
        var at = session(session);
        for (var event : at.events) {
            if (event instanceof Accepted commit
                    && commit.sequence() > at.acknowledged
                    && commit.sequence() <= sequence) {
                newer(acknowledgedPlace, commit);
            }
        }
        at.acknowledged = Math.max(at.acknowledged, sequence);
    }

    @HostAccess.Export
    public void refused(String session, String field) {
        fault("the server refused " + field + " in session " + session);
    }

    /** @return the place of the request, for its answer */
    @HostAccess.Export
    public int asked(String session, String kind, int number, String lecture) {
        var events = session(session).events;
        events.add(new Asked(Kind.valueOf(kind), number, UUID.fromString(lecture), null));
        return events.size() - 1;
    }

    /** @param lecture that was delivered, or nothing */
    @HostAccess.Export
    public void answered(String session, int place, String lecture, String refused) {
        var answer = new Answer(lecture.isEmpty() ? null : UUID.fromString(lecture), refused);
        var events = session(session).events;
        var asked = (Asked) events.get(place);
        events.set(place, new Asked(asked.kind(), asked.number(), asked.lecture(), answer));
    }

    /** What content finds is at least what was acknowledged, and never what nobody committed. */
    @HostAccess.Export
    public void delivered(String lecture, String values) {
        var id = UUID.fromString(lecture);
        place(flat(values)).ifPresent(place -> {
            int least = acknowledgedPlace.getOrDefault(id, 0);
            int most = acceptedPlace.getOrDefault(id, 0);
            if (place < least || place > most) {
                fault("content was delivered place " + place + ", acknowledged was " + least + ", committed " + most);
            }
        });
    }

    /** A page that was left open may commit long after what it had set. */
    private void newer(Map<UUID, Integer> places, Accepted commit) {
        place(commit.values()).ifPresent(place -> places.merge(commit.lecture(), place, Math::max));
    }

    private OptionalInt place(Map<String, String> values) {
        var location = values.get(standard.location());
        return location == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(location.substring(1)));
    }

    private Session session(String id) {
        return sessions.get(UUID.fromString(id));
    }

    void fault(String what) {
        faults.add(what);
    }

    List<String> faults() {
        return faults;
    }

    Standard standard() {
        return standard;
    }

    Map<UUID, Session> sessions() {
        return sessions;
    }

    private static Map<String, String> flat(String json) {
        try {
            return Json.mapper().readValue(json, FLAT);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
