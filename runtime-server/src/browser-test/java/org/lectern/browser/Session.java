package org.lectern.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one SCO said and heard, from Initialize to Terminate. */
final class Session {
    private final List<Call> calls = new ArrayList<>();

    void add(Call call) {
        calls.add(call);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    boolean has(String name) {
        return calls.stream().anyMatch(call -> call.is(name) && call.isWell());
    }

    /** Calls that were answered with an error; those that ask about an error are not meant. */
    List<Call> failures() {
        return calls.stream()
                .filter(call -> !call.isWell() && !call.asksForError())
                .toList();
    }

    /** Element → the value that the content set last and that was taken, in the order of first setting. */
    Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        calls.stream()
                .filter(call -> call.is("SetValue") && call.isWell())
                .forEach(call -> said.put(call.element(), call.args().get(1)));
        return said;
    }

    /** What the content heard when it first asked for an element, before it set it. */
    Optional<String> heard(String element) {
        return calls.stream()
                .takeWhile(call -> !call.is("SetValue") || !call.element().equals(element))
                .filter(call -> call.is("GetValue") && call.element().equals(element))
                .map(Call::result)
                .findFirst();
    }

    @Override
    public String toString() {
        return String.join("\n", calls.stream().map(Call::toString).toList());
    }
}
