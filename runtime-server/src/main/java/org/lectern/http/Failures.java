package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request threw into the one shape of errors. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** U+0000, in {@code text} and in {@code jsonb}. */
    private static final Set<String> UNKEEPABLE = Set.of("22021", "22P05");

    private Failures() {}

    static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException exception) {
            return exception.problem();
        }
        if (failure instanceof JsonProcessingException exception) {
            return unreadable(exception);
        }
        if (failure instanceof WebApplicationException exception) {
            return ofStatus(exception.getResponse().getStatus());
        }
        if (failure instanceof DatabaseException exception && UNKEEPABLE.contains(exception.sqlState())) {
            return Problem.of(422, "VALIDATION_ERROR", "The request has a character that cannot be kept.", null);
        }
        // The client gets the id, the log gets the id and the stack: support can find the one by the other.
        var id = UUID.randomUUID();
        log.error("Request failed, error {}", id, failure);
        return Problem.of(500, "INTERNAL_ERROR", "Something went wrong on our side. Error " + id + ".", null);
    }

    private static Problem unreadable(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(422, "VALIDATION_ERROR", "There is no such field here.", path(unknown));
        }
        if (exception instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return Problem.of(422, "VALIDATION_ERROR", "The value is missing or of the wrong type.", path(mapping));
        }
        var location = exception.getLocation();
        var place = location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Problem.of(400, "MALFORMED_JSON", "The body is not the JSON that is expected here" + place + ".", null);
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "NOT_FOUND", "There is nothing at this address.", null);
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not take this method.", null);
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "This address cannot answer in that media type.", null);
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "This address does not take that media type.", null);
            default -> Problem.of(status, status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR", null, null);
        };
    }
}
