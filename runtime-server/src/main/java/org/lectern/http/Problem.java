package org.lectern.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param code stable, in upper snake case: what clients decide by
 * @param field the field of the request that is at fault, if one is
 * @param more members that only this code has, such as the sequence number that was expected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String field,
        @JsonAnyGetter Map<String, Object> more) {
    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, @Nullable String detail, @Nullable String field) {
        return of(status, code, detail, field, Map.of());
    }

    static Problem of(
            int status, String code, @Nullable String detail, @Nullable String field, Map<String, Object> more) {
        return new Problem("about:blank", title(code), status, code, detail, field, more);
    }

    /** {@code COURSE_NOT_PUBLISHED} reads as "Course not published". */
    private static String title(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
