package org.lectern.runtime.datamodel;

import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reserved delimiters {@code {name=value}} that may lead a value, by name (SCORM 2004 RTE 4.1.1.6). */
record Delimiters(Map<String, Format> formats) {

    /** What follows the delimiters, or null if one of them has a value that its format refuses. */
    @Nullable
    String strip(String value) {
        if (!value.startsWith("{")) {
            return value;
        }
        var seen = new HashSet<String>();
        var rest = value;
        while (rest.startsWith("{")) {
            var close = rest.indexOf('}');
            var equals = rest.indexOf('=');
            if (close < 0 || equals < 0 || equals > close) {
                break;
            }
            var name = rest.substring(1, equals);
            var format = formats.get(name);
            // An unknown or repeated name is no delimiter but the beginning of the text.
            if (format == null || !seen.add(name)) {
                break;
            }
            if (!format.accepts(rest.substring(equals + 1, close))) {
                return null;
            }
            rest = rest.substring(close + 1);
        }
        return rest;
    }
}
