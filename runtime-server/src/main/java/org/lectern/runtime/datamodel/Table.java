package org.lectern.runtime.datamodel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A data-model table, read for one edition.
 *
 * @param edition "" for a table without editions
 * @param failures error codes by {@link Failure#key}
 * @param messages by error code
 */
record Table(
        String edition,
        Map<String, Integer> failures,
        Map<String, String> messages,
        Map<String, FormatRule> formats,
        Map<String, ElementRule> elements) {

    private static final String FOLDER = "/scorm-api-js/datamodel/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UncheckedIOException if the class path does not have the table or it is not well-formed */
    static Table read(String file, String edition) {
        try (var in = Table.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException("class path: " + FOLDER + file);
            }
            var root = JSON.readTree(in);
            return new Table(
                    edition,
                    JSON.convertValue(root.get("failures"), new TypeReference<Map<String, Integer>>() {}),
                    JSON.convertValue(root.get("messages"), new TypeReference<Map<String, String>>() {}),
                    entries(root.get("formats"), edition, FormatRule.class),
                    entries(root.get("elements"), edition, ElementRule.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries with what the edition says differently laid over them. */
    private static <T> Map<String, T> entries(JsonNode entries, String edition, Class<T> type) throws IOException {
        var read = new LinkedHashMap<String, T>();
        for (var entry : entries.properties()) {
            ObjectNode rule = entry.getValue().deepCopy();
            if (rule.path("editions").get(edition) instanceof ObjectNode different) {
                rule.setAll(different);
            }
            read.put(entry.getKey(), JSON.treeToValue(rule, type));
        }
        return read;
    }
}
