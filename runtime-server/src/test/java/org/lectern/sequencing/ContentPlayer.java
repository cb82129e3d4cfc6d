package org.lectern.sequencing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.lectern.testing.JavaScript;

/** Gives the scripts an API object of scorm-api-js to call. */
final class ContentPlayer implements AutoCloseable {
    private static final String MODULE = """
            import {createApi} from '/scorm-api-js/index.js';
            export function open(tableText, text) {
              const table = JSON.parse(tableText);
              const {values, access, navigation} = JSON.parse(text);
              const set = {};
              const {api} = createApi('SCORM_2004_4TH', {
                table, values, access, navigation,
                onCommit: (changes) => Boolean(Object.assign(set, changes)),
              });
              return {
                call: (method, args) => String(api[method](...JSON.parse(args))),
                set: () => JSON.stringify(set),
              };
            }
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaScript js = new JavaScript();
    private final Value open = js.load(MODULE).getMember("open");
    private final String table = table();

    Content open(Map<String, String> values, Launch launch, Map<String, Object> navigation) {
        return new Content(open.execute(
                table, json(Map.of("values", values, "access", launch.access(), "navigation", navigation))));
    }

    @Override
    public void close() {
        js.close();
    }

    private static String table() {
        try (InputStream in = ContentPlayer.class.getResourceAsStream("/scorm-api-js/datamodel/scorm2004.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One session of a SCO. */
    static final class Content {
        private final Value session;

        private Content(Value session) {
            this.session = session;
        }

        String call(String method, List<String> arguments) {
            return session.getMember("call").execute(method, json(arguments)).asString();
        }

        /** What was committed. */
        Map<String, String> set() {
            try {
                return JSON.readValue(session.getMember("set").execute().asString(), new TypeReference<>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
