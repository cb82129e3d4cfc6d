package org.lectern.http.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.http.Problems;

/** Completes what the library reads from a resource method by what all methods here have in common. */
final class OperationDetails extends AbstractOpenAPIExtension {
    static final String SESSION = "session";
    static final String BEARER = "bearer";

    private static final Set<String> MECHANICS =
            Set.of("accept", "authorization", "content-length", "content-type", "expect", "host", "user-agent");

    /** The library's word for the answer of a method that says nothing about it. */
    private static final String UNSAID = "default";

    private final Variants variants = new Variants();

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        if (operation.getTags() == null) {
            operation.addTagsItem(tag(method));
        }
        if (operation.getOperationId() == null || operation.getOperationId().startsWith(method.getName())) {
            operation.setOperationId(resource(method) + capitalized(method.getName()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(OperationDetails::isMechanics);
        }
        body(operation);
        answer(operation, method);
        if (operation.getSecurity() == null) {
            operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
            if (method.isAnnotationPresent(SecurityRequirements.class)) {
                operation.getSecurity().add(0, new SecurityRequirement());
            }
        }
        var own = method.getAnnotation(Problems.class);
        ProblemAnswers.add(operation, method, own == null ? List.of() : List.of(own.value()));
        variants.join(operation, method);
        super.decorateOperation(operation, method, chain);
    }

    /** What is below {@code /api/courses} belongs to Courses. */
    private static String tag(Method method) {
        var path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return capitalized(path.replaceFirst("^/?(api/)?(v\\d+/)?", "").replaceFirst("/.*", ""));
    }

    private static String resource(Method method) {
        return decapitalized(method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", ""));
    }

    private static String decapitalized(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Headers that every client sends by itself; the cookie is described as security. */
    private static boolean isMechanics(Parameter parameter) {
        return "cookie".equals(parameter.getIn())
                || ("header".equals(parameter.getIn())
                        && MECHANICS.contains(parameter.getName().toLowerCase(Locale.ROOT)));
    }

    /** A method that takes any media type reads JSON if there is a body at all. */
    private static void body(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        var any = body.getContent().remove(MediaType.WILDCARD);
        if (any != null) {
            body.getContent().addMediaType(MediaType.APPLICATION_JSON, any);
        }
        if (body.getRequired() == null) {
            body.setRequired(any == null);
        }
    }

    private static void answer(Operation operation, Method method) {
        var answers = operation.getResponses();
        var unsaid = answers.remove(UNSAID);
        var none = method.getReturnType() == void.class;
        if (unsaid != null && answers.isEmpty()) {
            var answer = new ApiResponse().description(none ? "Done" : "OK");
            answers.addApiResponse(none ? "204" : "200", none ? answer : answer.content(unsaid.getContent()));
        }
        answers.forEach((status, answer) -> {
            if (answer.getDescription() == null || answer.getDescription().isEmpty()) {
                answer.setDescription(status.equals("201") ? "Created" : "OK");
            }
            if (status.equals("204")) {
                answer.setContent(null);
            }
            if (answer.getContent() != null) {
                answer.setContent(tidied(answer.getContent()));
            }
        });
    }

    /** Media types without what only the server needs to choose by, and those of which something is known. */
    private static Content tidied(Content content) {
        var tidied = new Content();
        content.forEach((type, body) -> {
            if (body.getSchema() != null || body.getExamples() != null) {
                tidied.addMediaType(type.replaceFirst("\\s*;.*", ""), body);
            }
        });
        return tidied;
    }
}
