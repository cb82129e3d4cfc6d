package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ParamException;
import org.lectern.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request threw into the one shape of errors. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    /** PostgreSQL's character_not_in_repertoire and untranslatable_character: U+0000, in text and in JSON. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    /**
     * PostgreSQL is down, starting or stopping, or has no room for one more: connection exception, insufficient resources,
     * operator intervention. An empty state is the pool's own, which found no connection in time.
     */
    private static final Set<String> AWAY = Set.of("", "08", "53", "57");

    /** What {@code Retry-After} says with a 503: a database that was asleep is awake by then. */
    static final int RETRY_SECONDS = 2;

    private static final int LONGEST_QUOTED = 100;

    private Failures() {}

    static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException exception) {
            return exception.problem();
        }
        if (failure instanceof JsonProcessingException exception) {
            return unreadable(exception);
        }
        if (failure instanceof ParamException.QueryParamException exception) {
            return Problem.of(422, "VALIDATION_ERROR", "The value is of the wrong kind.", exception.getParameterName());
        }
        if (failure instanceof HeaderValueException) {
            return Problem.of(400, "BAD_REQUEST", "A header of the request cannot be read.", null);
        }
        if (failure instanceof WebApplicationException exception) {
            return ofStatus(exception.getResponse().getStatus());
        }
        if (failure instanceof DatabaseException exception && UNSTORABLE_TEXT.contains(exception.sqlState())) {
            return Problem.of(422, "VALIDATION_ERROR", "A text has a character in it that cannot be stored.", null);
        }
        if (failure instanceof DatabaseException exception && isAway(exception)) {
            log.warn("The database is away: {}", exception.getMessage());
            return Problem.of(
                    503, "UNAVAILABLE", "The database cannot be reached at the moment. Try again soon.", null);
        }
        // The client gets the id, the log gets the id and the stack: support can find the one by the other.
        var id = UUID.randomUUID();
        log.error("Request failed, error {}", id, failure);
        return Problem.of(500, "INTERNAL_ERROR", "Something went wrong on our side. Error " + id + ".", null);
    }

    private static boolean isAway(DatabaseException failure) {
        return AWAY.contains(
                failure.sqlState().substring(0, Math.min(2, failure.sqlState().length())));
    }

    private static Problem unreadable(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(422, "VALIDATION_ERROR", "There is no such field here.", path(unknown));
        }
        // Jackson wraps a syntax error inside a field as if the field's value were wrong.
        var syntax = exception instanceof StreamReadException || exception.getCause() instanceof StreamReadException;
        if (!syntax
                && exception instanceof JsonMappingException mapping
                && !path(mapping).isEmpty()) {
            return Problem.of(422, "VALIDATION_ERROR", wrongValue(mapping), path(mapping));
        }
        var location = exception.getLocation();
        var place = location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Problem.of(400, "MALFORMED_JSON", "The body is not the JSON that is expected here" + place + ".", null);
    }

    /** Of a value that is one of few words, which there are. */
    private static String wrongValue(JsonMappingException exception) {
        if (exception instanceof InvalidFormatException wrong) {
            var type = wrong.getTargetType();
            if (type == Instant.class) {
                return TimeParameter.SHAPE;
            }
            if (type.isEnum()) {
                return knownWords("There is no " + wrong.getValue() + " here.", type);
            }
        }
        // An enum that reads its words itself has said in its own which it does not know.
        if (exception instanceof ValueInstantiationException refused
                && refused.getType().isEnumType()
                && refused.getCause() instanceof IllegalArgumentException unknown
                && unknown.getMessage() != null) {
            return knownWords(unknown.getMessage(), refused.getType().getRawClass());
        }
        return "The value is missing or of the wrong type.";
    }

    private static String knownWords(String unknown, Class<?> type) {
        var sentence = unknown.length() <= LONGEST_QUOTED ? unknown : unknown.substring(0, LONGEST_QUOTED) + "…";
        return Arrays.stream(type.getEnumConstants())
                .map(word -> Json.mapper().valueToTree(word).asText())
                .collect(Collectors.joining(", ", sentence + " Those there are: ", "."));
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "NOT_FOUND", "There is nothing at this address.", null);
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not take this method.", null);
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE", "This address cannot answer in that media type.", null);
            case 413 -> Problem.of(413, "BODY_TOO_LARGE", "The body is larger than this address takes.", null);
            case 414 -> Problem.of(414, "URI_TOO_LONG", "The address is too long.", null);
            case 431 -> Problem.of(431, "HEADERS_TOO_LARGE", "The headers of the request are too large.", null);
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "This address does not take that media type.", null);
            default -> Problem.of(status, status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR", null, null);
        };
    }
}
