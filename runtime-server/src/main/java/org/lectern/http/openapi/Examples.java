package org.lectern.http.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Json;

/**
 * Examples of bodies: {@code openapi/examples/Client.json} is one of the schema {@code Client} wherever it is sent or
 * answered, and the item of the example of a list of them.
 */
@SuppressWarnings("rawtypes") // As the library's Components has them.
final class Examples {
    private static final String FOLDER = "/openapi/examples/";
    private static final String ITEMS = "items";

    private final Map<String, Schema> schemas;

    private Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void add(OpenAPI document) {
        var examples = new Examples(document.getComponents().getSchemas());
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()),
                        operation.getResponses().values().stream().map(answer -> answer.getContent())))
                .filter(content -> content != null)
                .forEach(examples::add);
    }

    private void add(Content content) {
        var json = content.get(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
        if (json != null && isBare(json)) {
            var example = of(json.getSchema().get$ref());
            if (example != null) {
                json.setExample(example);
            }
        }
    }

    private static boolean isBare(MediaType body) {
        return body.getExample() == null
                && body.getExamples() == null
                && body.getSchema() != null
                && body.getSchema().get$ref() != null;
    }

    private @Nullable JsonNode of(String reference) {
        var name = reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
        var own = read(name);
        var item = own == null ? item(schemas.get(name)) : null;
        if (item == null) {
            return own;
        }
        var list = Json.mapper().createObjectNode();
        list.putArray(ITEMS).add(item);
        return list;
    }

    private static @Nullable JsonNode item(@Nullable Schema<?> list) {
        var items = list == null || list.getProperties() == null
                ? null
                : list.getProperties().get(ITEMS);
        var reference = items == null || items.getItems() == null
                ? null
                : items.getItems().get$ref();
        return reference == null ? null : read(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()));
    }

    private static @Nullable JsonNode read(String name) {
        try (var file = Examples.class.getResourceAsStream(FOLDER + name + ".json")) {
            return file == null ? null : Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
