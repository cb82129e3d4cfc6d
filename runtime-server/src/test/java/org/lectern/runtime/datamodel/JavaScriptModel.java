package org.lectern.runtime.datamodel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.lectern.testing.JavaScript;

/** The player's side of the data model, run from the modules on the class path. */
final class JavaScriptModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaScript js = new JavaScript();
    private final Value driver;
    private final Value definition;
    private Value model;

    /** @param table {@code scorm12} or {@code scorm2004} */
    JavaScriptModel(String table, @Nullable String edition) throws IOException {
        driver = js.load("""
                import {Definition, DataModel} from '/scorm-api-js/index.js';
                export const define = (table, edition) => new Definition(JSON.parse(table), edition ?? undefined);
                export const begin = (definition) => new DataModel(definition, {});
                export const check = (definition, element, value) => definition.check(element, value);
                export const set = (definition, model, element, value) => definition.code(model.set(element, value));
                export const commit = (model) => {
                  const changes = model.changes();
                  model.settle(changes);
                  return JSON.stringify(changes);
                };
                """);
        definition = driver.invokeMember("define", table(table), edition);
        model = driver.invokeMember("begin", definition);
    }

    private static String table(String name) throws IOException {
        try (var in = JavaScriptModel.class.getResourceAsStream("/scorm-api-js/datamodel/" + name + ".json")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Begins a new delivery without values. */
    void begin() {
        model = driver.invokeMember("begin", definition);
    }

    int check(String element, String value) {
        return driver.invokeMember("check", definition, element, value).asInt();
    }

    int set(String element, String value) {
        return driver.invokeMember("set", definition, model, element, value).asInt();
    }

    /** What has been set since the last commit. */
    Map<String, String> commit() throws IOException {
        return JSON.readValue(driver.invokeMember("commit", model).asString(), new TypeReference<>() {});
    }

    @Override
    public void close() {
        js.close();
    }
}
