package org.lectern.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the OpenAPI document.
 *
 * @param method in upper case
 * @param path with its placeholders
 */
public record ApiOperation(String method, String path, JsonNode node) {
    /** {@code GET /api/courses/{id}}. */
    public String name() {
        return method + " " + path;
    }

    boolean matches(String verb, String asked) {
        return method.equals(verb)
                && Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."), asked);
    }

    /** A path of words beats one of placeholders: {@code /assignments/bulk} is no {@code /assignments/{id}}. */
    int placeholders() {
        return path.length() - path.replace("{", "").length();
    }

    /** The schema of a body of the request, if it has one of that media type. */
    public Optional<JsonNode> body(String mediaType) {
        return schema(node.path("requestBody"), mediaType);
    }

    /** What is said of answers of a status, if anything. */
    Optional<JsonNode> answer(int status) {
        return Optional.ofNullable(node.path("responses").get(String.valueOf(status)));
    }

    /** Such as those of OAuth2, which has a shape for them. */
    public boolean hasErrorsOfItsOwn(int status) {
        return answer(status)
                .filter(answer -> answer.path("content").has("application/json"))
                .isPresent();
    }

    /** Of a body in a media type, which may be described as one of several, such as {@code image/*}. */
    static Optional<JsonNode> schema(@Nullable JsonNode holder, String mediaType) {
        var content = holder == null ? MissingNode.getInstance() : holder.path("content");
        return Stream.of(mediaType, mediaType.replaceFirst("/.*", "/*"))
                .map(content::get)
                .filter(Objects::nonNull)
                .map(body -> body.path("schema"))
                .findFirst();
    }

    /** Codes of errors that the operation names. */
    public Set<String> codes() {
        var codes = new HashSet<String>();
        node.path("responses").forEach(answer -> schema(answer, "application/problem+json")
                .ifPresent(schema ->
                        schema.findValues("enum").forEach(list -> list.forEach(code -> codes.add(code.asText())))));
        return codes;
    }
}
