package org.lectern.contract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code endpoints.txt}: an operation, how to try it, and what each caller is answered.
 *
 * @param name such as {@code GET /api/courses/{id}}
 * @param subjects what its placeholders stand for, in names of the world
 * @param body JSON with names of the world in it, or empty
 */
record Endpoint(String name, Map<String, String> subjects, String body, Map<Caller, Integer> expected) {
    static List<Endpoint> all() {
        return World.read("endpoints.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Endpoint::parse)
                .toList();
    }

    private static Endpoint parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 4) {
            throw new IllegalArgumentException("Four columns: operation | placeholders | body | answers: " + line);
        }
        var subjects = new HashMap<String, String>();
        for (var subject : cells.get(1).split("\\s+")) {
            if (!subject.isEmpty()) {
                subjects.put(subject.split("=", 2)[0], subject.split("=", 2)[1]);
            }
        }
        var answers = cells.get(3).split("\\s+");
        if (answers.length != Caller.values().length) {
            throw new IllegalArgumentException(
                    "An answer for each of " + Arrays.toString(Caller.values()) + ": " + line);
        }
        var expected = new EnumMap<Caller, Integer>(Caller.class);
        for (var caller : Caller.values()) {
            expected.put(caller, Integer.parseInt(answers[caller.ordinal()]));
        }
        return new Endpoint(cells.get(0), subjects, cells.get(2), expected);
    }

    String method() {
        return name.split(" ")[0];
    }

    boolean changesSomething() {
        return !method().equals("GET");
    }

    /** Its path in a world, and the query that it needs if it needs one. */
    String path(World world) {
        var path = name.split(" ")[1];
        var query = new StringBuilder();
        for (var subject : subjects.entrySet()) {
            var value = world.fill(subject.getValue());
            var filled = path.replace("{" + subject.getKey() + "}", value);
            if (filled.equals(path)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(subject.getKey())
                        .append('=')
                        .append(value);
            }
            path = filled;
        }
        return path + query;
    }
}
