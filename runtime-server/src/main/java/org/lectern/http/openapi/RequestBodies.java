package org.lectern.http.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A body with a field that the operation does not know is refused; an answer may come to have more fields. */
@SuppressWarnings("rawtypes") // As the library's Components has them.
final class RequestBodies {
    private final Map<String, Schema> schemas;

    private RequestBodies(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void refuseUnknownFields(OpenAPI document) {
        var bodies = new RequestBodies(document.getComponents().getSchemas());
        var sent = bodies.reached(document, operation -> Stream.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent()));
        sent.removeAll(bodies.reached(document, operation -> operation.getResponses().values().stream()
                .map(answer -> answer.getContent())));
        sent.stream()
                .map(bodies.schemas::get)
                .filter(schema -> schema.getProperties() != null && schema.getAdditionalProperties() == null)
                .forEach(schema -> schema.setAdditionalProperties(false));
    }

    private Set<String> reached(OpenAPI document, Function<Operation, Stream<@Nullable Content>> contents) {
        var names = new HashSet<String>();
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .flatMap(contents)
                .filter(content -> content != null)
                .flatMap(content -> content.values().stream())
                .forEach(type -> reach(type.getSchema(), names));
        return names;
    }

    private void reach(@Nullable Schema<?> schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            if (names.add(name)) {
                reach(schemas.get(name), names);
            }
        }
        reach(schema.getItems(), names);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            reach(values, names);
        }
        parts(schema).forEach(part -> reach(part, names));
    }

    private static Set<Schema<?>> parts(Schema<?> schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? null
                                : schema.getProperties().values(),
                        schema.getOneOf(),
                        schema.getAllOf())
                .filter(parts -> parts != null)
                .flatMap(parts -> parts.stream().<Schema<?>>map(part -> part))
                .collect(Collectors.toSet());
    }
}
