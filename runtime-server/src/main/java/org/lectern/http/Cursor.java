package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A position in a list, as one opaque word for an address. */
final class Cursor {
    private static final int LONGEST = 2_000;

    private Cursor() {}

    static String encode(List<String> position) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Json.mapper().writeValueAsBytes(position));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            var values = Json.mapper().readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (values == null || Arrays.stream(values).anyMatch(Objects::isNull)) {
                throw invalid();
            }
            return List.of(values);
        } catch (IOException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    static ProblemException invalid() {
        return ProblemException.invalid("page", "Take the page from the next of an earlier answer, unchanged.");
    }
}
