package org.lectern.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lectern.http.Json;

/**
 * A case as its folder has it: a manifest, and the script in {@code case.json}.
 *
 * @param start the title of the activity that the learner chooses first, or {@code .} where the course starts by itself
 */
record ConformanceCase(String id, Path folder, String start, List<Step> steps) {
    /**
     * One delivery of a content object.
     *
     * @param key names the step in reports
     * @param act must be the {@code act} of the page's query
     * @param action what the learner does afterwards
     */
    record Step(String key, String act, List<Call> calls, List<Question> questions, LearnerAction action) {}

    /** An API call with the answer and the error code that it must have. */
    record Call(String method, List<String> arguments, String expected, String code, String type) {
        String element() {
            return arguments.isEmpty() ? "" : arguments.get(0);
        }
    }

    /** What the player's controls must show while the content runs. @param expected yes or no */
    record Question(String key, boolean expected) {}

    /** What the case is about: the letters before the number. */
    String family() {
        return id.split("-", 2)[0];
    }

    Path manifest() {
        return folder.resolve("imsmanifest.xml");
    }

    /** The cases in a folder, by name. */
    static List<ConformanceCase> in(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("case.json")))
                    .sorted()
                    .map(ConformanceCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConformanceCase read(Path folder) {
        try {
            var json = Json.mapper().readTree(Files.readAllBytes(folder.resolve("case.json")));
            var steps = new ArrayList<Step>();
            for (var step : json.path("steps")) {
                steps.add(step(step));
            }
            return new ConformanceCase(
                    folder.getFileName().toString(), folder, json.path("start").asText("."), List.copyOf(steps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step step(JsonNode json) {
        var cui = json.path("cui");
        return new Step(
                json.path("key").asText(),
                json.path("act").asText(),
                elements(json.path("calls")).map(ConformanceCase::call).toList(),
                elements(json.path("ui"))
                        .map(question -> new Question(
                                question.path(0).asText(),
                                question.path(2).asText().equals("Y")))
                        .toList(),
                cui.isArray()
                        ? LearnerAction.of(cui.path(0).asText(), cui.path(1).asText())
                        : LearnerAction.NONE);
    }

    private static Call call(JsonNode json) {
        var arguments = elements(json.path(1)).map(JsonNode::asText).toList();
        return new Call(
                json.path(0).asText(),
                arguments,
                json.path(2).asText(),
                json.path(3).asText(),
                json.path(4).asText());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
