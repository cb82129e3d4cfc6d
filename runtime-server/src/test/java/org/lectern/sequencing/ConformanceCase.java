package org.lectern.sequencing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.manifest.Item;
import org.lectern.packages.manifest.ManifestLimits;
import org.lectern.packages.manifest.ManifestReader;
import org.lectern.packages.manifest.Organization;

/**
 * A case: a manifest and what should come of it.
 *
 * @param start the title of the activity to choose first, or {@code .}
 * @param items by identifier
 */
record ConformanceCase(String id, String start, List<Step> steps, ActivityTree tree, Map<String, Item> items) {
    /**
     * One delivery of a SCO.
     *
     * @param cui what the learner does after it; empty for nothing
     */
    record Step(String key, String act, List<Call> calls, List<Question> questions, String cui) {}

    record Call(String method, List<String> arguments, String expected, String code) {}

    record Question(String key, boolean expected) {}

    static ConformanceCase read(Path folder) throws Exception {
        JsonNode json = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        Organization organization = ManifestReader.read(new ManifestOnly(folder), ManifestLimits.defaults())
                .manifest()
                .organization();
        Map<String, Item> items = new HashMap<>();
        organization.items().forEach(item -> collect(item, items));
        List<Step> steps = new ArrayList<>();
        json.get("steps").forEach(step -> steps.add(step(step)));
        ActivityTree tree = ActivityTree.of(CourseDefinition.of(organization));
        return new ConformanceCase(json.get("id").asText(), json.get("start").asText(), steps, tree, items);
    }

    /** The {@code act} parameter that tells activities with the same SCO apart. */
    String act(String activity) {
        var launch = items.get(activity).launch();
        return launch == null ? "" : launch.url().replaceFirst(".*[?&]act=([^&]*).*", "$1");
    }

    private static void collect(Item item, Map<String, Item> items) {
        items.put(item.identifier(), item);
        item.children().forEach(child -> collect(child, items));
    }

    private static Step step(JsonNode json) {
        List<Call> calls = new ArrayList<>();
        for (JsonNode call : json.get("calls")) {
            List<String> arguments = new ArrayList<>();
            call.get(1).forEach(argument -> arguments.add(argument.asText()));
            calls.add(new Call(
                    call.get(0).asText(),
                    arguments,
                    call.get(2).asText(),
                    call.get(3).asText()));
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode question : json.get("ui")) {
            questions.add(new Question(
                    question.get(0).asText(), question.get(2).asText().equals("Y")));
        }
        String cui = json.get("cui").isArray() ? json.get("cui").get(0).asText() : "";
        return new Step(json.get("key").asText(), json.get("act").asText(), calls, questions, cui);
    }

    /** A package with every file that the manifest could name. */
    private record ManifestOnly(Path folder) implements PackageFiles {
        @Override
        public Collection<String> paths() {
            return List.of("imsmanifest.xml", "resources/SequencingTest.htm");
        }

        @Override
        public boolean contains(String path) {
            return true;
        }

        @Override
        public InputStream open(String path) throws IOException {
            return Files.newInputStream(folder.resolve("imsmanifest.xml"));
        }
    }
}
