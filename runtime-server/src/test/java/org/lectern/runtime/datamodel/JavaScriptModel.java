package org.lectern.runtime.datamodel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.lectern.testing.JavaScript;

/** The player's side of the data model, run from the modules on the class path; asked many things in one call. */
final class JavaScriptModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaScript js = new JavaScript();
    private final Value driver;
    private final Value definition;

    /** @param table {@code scorm12} or {@code scorm2004} */
    JavaScriptModel(String table, @Nullable String edition) throws IOException {
        driver = js.load("""
                import {Definition, DataModel} from '/scorm-api-js/index.js';
                export const define = (table, edition) => new Definition(JSON.parse(table), edition ?? undefined);
                export const check = (definition, pairs) =>
                    JSON.stringify(JSON.parse(pairs).map(([element, value]) => definition.check(element, value)));
                export const play = (definition, steps) => {
                  let model;
                  const does = {
                    begin() { model = new DataModel(definition, {}); },
                    set: (element, value) => definition.code(model.set(element, value)),
                    commit() {
                      const changes = model.changes();
                      model.settle(changes);
                      return changes;
                    },
                  };
                  return JSON.stringify(JSON.parse(steps).map(([step, ...args]) => does[step](...args) ?? null));
                };
                """);
        definition = driver.invokeMember("define", table(table), edition);
    }

    private static String table(String name) throws IOException {
        try (var in = JavaScriptModel.class.getResourceAsStream("/scorm-api-js/datamodel/" + name + ".json")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The error code of each pair of element and value by itself. */
    List<Integer> check(List<List<String>> pairs) throws IOException {
        return JSON.readValue(ask("check", pairs), new TypeReference<>() {});
    }

    /**
     * Plays {@code [begin]}, {@code [set, element, value]} and {@code [commit]}.
     *
     * @return for each step null, the error code, or the changes since the last commit
     */
    List<JsonNode> play(List<List<String>> steps) throws IOException {
        return JSON.readValue(ask("play", steps), new TypeReference<>() {});
    }

    static Map<String, String> changes(JsonNode answer) {
        return JSON.convertValue(answer, new TypeReference<>() {});
    }

    private String ask(String function, List<List<String>> questions) throws IOException {
        return driver.invokeMember(function, definition, JSON.writeValueAsString(questions))
                .asString();
    }

    @Override
    public void close() {
        js.close();
    }
}
