package org.lectern.http.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several methods of one address that differ in media type, such as JSON and CSV, are one operation to the reader. */
final class Variants {
    private final Map<List<String>, Operation> seen = new HashMap<>();

    /** Adds to this operation what another method of the same address and verb has brought before. */
    void join(Operation operation, Method method) {
        var other = seen.put(key(method), operation);
        if (other == null) {
            return;
        }
        if (speaksJson(other) && !speaksJson(operation)) {
            operation.setOperationId(other.getOperationId());
            operation.setSummary(other.getSummary());
            operation.setDescription(other.getDescription());
        }
        other.getResponses().forEach((status, answer) -> {
            var same = operation.getResponses().get(status);
            if (same == null) {
                operation.getResponses().addApiResponse(status, answer);
            } else if (same.getContent() != null) {
                join(same.getContent(), answer.getContent());
            }
        });
        if (operation.getRequestBody() == null) {
            operation.setRequestBody(other.getRequestBody());
        } else if (other.getRequestBody() != null) {
            join(operation.getRequestBody().getContent(), other.getRequestBody().getContent());
        }
        parameters(operation, other);
    }

    private static void parameters(Operation operation, Operation other) {
        var joined = new ArrayList<Parameter>();
        Stream.of(operation.getParameters(), other.getParameters())
                .filter(parameters -> parameters != null)
                .flatMap(List::stream)
                .filter(parameter ->
                        joined.stream().noneMatch(known -> known.getName().equals(parameter.getName())))
                .forEach(joined::add);
        operation.setParameters(joined.isEmpty() ? null : joined);
    }

    private static void join(Content content, @Nullable Content other) {
        if (other != null) {
            other.forEach(content::putIfAbsent);
        }
    }

    private static boolean speaksJson(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().getContent())
                .anyMatch(content -> content != null && content.containsKey("application/json"));
    }

    private static List<String> key(Method method) {
        return List.of(
                path(method.getDeclaringClass().getAnnotation(Path.class)),
                path(method.getAnnotation(Path.class)),
                verb(method));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse("");
    }
}
