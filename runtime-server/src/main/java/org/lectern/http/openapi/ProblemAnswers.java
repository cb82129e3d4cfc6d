package org.lectern.http.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.http.Problem;
import org.lectern.http.ProblemCodes;
import org.lectern.http.ProblemCodes.ProblemCode;

/** The errors that an operation answers with: those that follow from its shape, and those that it names. */
final class ProblemAnswers {
    static final String SCHEMA = "Problem";

    private ProblemAnswers() {}

    static void add(Operation operation, Method method, List<String> own) {
        var codes = implied(operation, method);
        codes.addAll(own);
        codes.stream()
                .map(ProblemCodes::of)
                .collect(groupingBy(ProblemCode::status, TreeMap::new, toList()))
                .forEach((status, several) -> add(operation, String.valueOf(status), several));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse().description("Any other error").content(content(reference())));
    }

    /** Beside what the method itself says of that status, such as an error that has another shape somewhere else. */
    private static void add(Operation operation, String status, List<ProblemCode> codes) {
        var said = operation.getResponses().get(status);
        if (said == null || said.getContent() == null) {
            operation.getResponses().addApiResponse(status, answer(codes));
        } else {
            said.getContent().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(oneOf(codes)));
        }
    }

    private static Set<String> implied(Operation operation, Method method) {
        var codes = new LinkedHashSet<String>();
        if (operation.getSecurity().stream().noneMatch(Map::isEmpty)) {
            codes.addAll(List.of("NOT_SIGNED_IN", "FORBIDDEN"));
        }
        if (operation.getSecurity().stream().anyMatch(one -> one.containsKey(OperationDetails.BEARER))) {
            codes.addAll(List.of("INVALID_TOKEN", "INSUFFICIENT_SCOPE", "TOO_MANY_REQUESTS"));
        }
        if (!method.isAnnotationPresent(GET.class)) {
            codes.add("CROSS_ORIGIN");
        }
        var parameters = operation.getParameters() == null
                ? List.<io.swagger.v3.oas.models.parameters.Parameter>of()
                : operation.getParameters();
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            codes.add("NOT_FOUND");
        }
        // A query that has no parameter is refused too, when it comes with one.
        codes.add("VALIDATION_ERROR");
        var body = operation.getRequestBody();
        if (body != null) {
            codes.add("UNSUPPORTED_MEDIA_TYPE");
            if (body.getContent() != null && body.getContent().containsKey(APPLICATION_JSON)) {
                codes.addAll(List.of("MALFORMED_JSON", "BODY_TOO_LARGE"));
            }
        }
        return codes;
    }

    private static ApiResponse answer(List<ProblemCode> codes) {
        var described = codes.stream()
                .map(code -> "`" + code.code() + "`: " + code.when())
                .collect(joining("\n\n"));
        return new ApiResponse().description(described).content(content(oneOf(codes)));
    }

    @SuppressWarnings("unchecked") // The library's JsonSchema extends a raw Schema.
    private static Schema<?> oneOf(List<ProblemCode> codes) {
        var code = new JsonSchema().typesItem("string");
        codes.forEach(one -> code.addEnumItemObject(one.code()));
        return new JsonSchema().allOf(List.of(reference(), new JsonSchema().addProperty("code", code)));
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema));
    }

    private static Schema<?> reference() {
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + SCHEMA);
    }
}
