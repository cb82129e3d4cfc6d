package org.lectern.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * The part of a body that a request asks for (RFC 9110, 14.2).
 *
 * @param first position of its first byte
 * @param length in bytes; 0 if nothing of the body lies within it
 */
record ByteRange(long first, long length) {
    private static final Pattern SPEC = Pattern.compile("\\s*(\\d*)\\s*-\\s*(\\d*)\\s*");
    private static final String UNIT = "bytes=";
    private static final ByteRange UNSATISFIABLE = new ByteRange(0, 0);

    boolean isSatisfiable() {
        return length > 0;
    }

    /** For {@code Content-Range} (14.4). */
    String contentRange(long size) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + length - 1) + "/" + size : "bytes */" + size;
    }

    /**
     * The range asked for, or null to send the whole: when none is asked for, when it cannot be read, and when there are
     * several. A server may ignore any range; no browser asks for more than one at a time.
     */
    static @Nullable ByteRange of(HttpFields request, long size) {
        String value = request.get(HttpHeader.RANGE);
        if (value == null || !value.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return null;
        }
        Matcher spec = SPEC.matcher(value.substring(UNIT.length()));
        if (!spec.matches() || (spec.group(1).isEmpty() && spec.group(2).isEmpty())) {
            return null;
        }
        if (spec.group(1).isEmpty()) {
            long suffix = Math.min(number(spec.group(2)), size);
            return new ByteRange(size - suffix, suffix);
        }
        long first = number(spec.group(1));
        long last = spec.group(2).isEmpty() ? Long.MAX_VALUE : number(spec.group(2));
        if (last < first) {
            return null;
        }
        return first >= size ? UNSATISFIABLE : new ByteRange(first, Math.min(last, size - 1) - first + 1);
    }

    /** Digits may go on for ever; beyond any size they all mean the same. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
