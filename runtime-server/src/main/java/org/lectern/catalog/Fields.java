package org.lectern.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.http.Slug;

/** Checks of what authors send, field by field. What is absent passes: an edit leaves it alone. */
final class Fields {
    private static final int LONGEST_SLUG = 100;
    private static final int LONGEST_ADDRESS = 1_000;

    private Fields() {}

    /** A text that may be taken away by an empty one. */
    static @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw ProblemException.invalid(field, "This may have " + longest + " characters at most.");
        }
        return text;
    }

    /** A text that, where it is given, is not blank. */
    static @Nullable String title(String field, @Nullable String value, int longest) {
        var title = text(field, value, longest);
        if (title != null && title.isEmpty()) {
            throw ProblemException.invalid(field, "This must not be blank.");
        }
        return title;
    }

    /** What cannot be absent. */
    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(field, "This must be given.");
        }
        return value;
    }

    static @Nullable String slug(@Nullable String value) {
        if (value != null && !Slug.isWellFormed(value, LONGEST_SLUG)) {
            throw ProblemException.invalid(
                    "slug", "A slug has small letters and digits, with single hyphens between; 100 at most.");
        }
        return value;
    }

    /** An address on the web, or one on this server; an empty one takes it away. */
    static @Nullable String address(String field, @Nullable String value) {
        var address = text(field, value, LONGEST_ADDRESS);
        if (address == null || address.isEmpty() || isAddress(address)) {
            return address;
        }
        throw ProblemException.invalid(field, "This must be an address that begins with https://, http:// or /.");
    }

    private static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            return address.startsWith("/")
                    ? !address.startsWith("//") && !address.contains("\\")
                    : uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static @Nullable Integer number(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            throw ProblemException.invalid(field, "This must be from 0 to " + most + ".");
        }
        return value;
    }

    static @Nullable BigDecimal amount(String field, @Nullable BigDecimal value, BigDecimal most, int digits) {
        if (value == null) {
            return null;
        }
        if (value.signum() < 0
                || value.compareTo(most) > 0
                || value.stripTrailingZeros().scale() > digits) {
            throw ProblemException.invalid(
                    field, "This must be from 0 to " + most + ", with " + digits + " decimals at most.");
        }
        return value;
    }

    /** A word of a query that names a constant; null when there is none. */
    static <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word.toUpperCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> ProblemException.invalid(
                        field,
                        "This is one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
