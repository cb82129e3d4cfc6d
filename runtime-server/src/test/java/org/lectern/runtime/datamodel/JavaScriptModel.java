package org.lectern.runtime.datamodel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** The player's side of the data model, run from the modules on the class path. */
final class JavaScriptModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true")
            .build();

    private final Value driver;
    private final Value definition;
    private Value model;

    /**
     * @param scratch where modules are put that lie in a jar
     * @param table {@code scorm12} or {@code scorm2004}
     */
    JavaScriptModel(Path scratch, String table, @Nullable String edition) throws Exception {
        var modules = modules(scratch);
        var source = """
                import {Definition, DataModel} from '%s';
                export const define = (table, edition) => new Definition(JSON.parse(table), edition ?? undefined);
                export const begin = (definition) => new DataModel(definition, {});
                export const check = (definition, element, value) => definition.check(element, value);
                export const set = (definition, model, element, value) => definition.code(model.set(element, value));
                export const commit = (model) => {
                  const changes = model.changes();
                  model.settle(changes);
                  return JSON.stringify(changes);
                };
                """.formatted(modules.resolve("index.js").toUri());
        driver = context.eval(Source.newBuilder("js", source, "driver.mjs")
                .mimeType("application/javascript+module")
                .build());
        var json = Files.readString(modules.resolve(Path.of("datamodel", table + ".json")));
        definition = driver.invokeMember("define", json, edition);
        model = driver.invokeMember("begin", definition);
    }

    private static Path modules(Path scratch) throws IOException, URISyntaxException {
        var index = JavaScriptModel.class.getResource("/scorm-api-js/index.js");
        if (index == null) {
            throw new IOException("scorm-api-js is not on the class path");
        }
        if (index.getProtocol().equals("file")) {
            return Path.of(index.toURI()).resolveSibling("");
        }
        var jar = URI.create(index.toString().replaceFirst("!.*", ""));
        try (var files = FileSystems.newFileSystem(jar, Map.of());
                var paths = Files.walk(files.getPath("/scorm-api-js"))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, scratch.resolve(path.toString().substring(1)));
            }
        }
        return scratch.resolve("scorm-api-js");
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
        context.close();
    }
}
