package org.lectern.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Compares a strong entity tag with those that a request names (RFC 9110, 8.8.3 and 13.1). */
final class EntityTags {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

    private EntityTags() {}

    /** Whether {@code If-None-Match} names the tag or {@code *}: the client has these bytes. Compares weakly. */
    static boolean noneMatchFails(HttpFields request, String tag) {
        return request.contains(HttpHeader.IF_NONE_MATCH)
                && matches(request.getValuesList(HttpHeader.IF_NONE_MATCH), tag, true);
    }

    /** Whether {@code If-Match} is there and names neither the tag nor {@code *}. Compares strongly. */
    static boolean matchFails(HttpFields request, String tag) {
        return request.contains(HttpHeader.IF_MATCH)
                && !matches(request.getValuesList(HttpHeader.IF_MATCH), tag, false);
    }

    /**
     * Whether {@code If-Range} allows a range: it is not there, or names the tag. A date never does, since files here have
     * none.
     */
    static boolean allowRange(HttpFields request, String tag) {
        String validator = request.get(HttpHeader.IF_RANGE);
        return validator == null || validator.trim().equals(tag);
    }

    private static boolean matches(List<String> values, String tag, boolean weakly) {
        for (String value : values) {
            if (value.trim().equals("*")) {
                return true;
            }
            Matcher named = TAG.matcher(value);
            while (named.find()) {
                if (named.group(2).equals(tag) && (weakly || named.group(1) == null)) {
                    return true;
                }
            }
        }
        return false;
    }
}
