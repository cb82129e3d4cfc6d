package org.lectern.database;

import org.jspecify.annotations.Nullable;

/**
 * A one-dimensional array for {@code unnest}, written as it goes over the wire. A {@link java.util.List} does the same more
 * comfortably; this is for statements that carry hundreds of kilobytes.
 *
 * <p>Two literals are equal only if they are the same object: MyBatis makes a key of a statement's parameters, and the text of
 * a large one would be hashed for nothing.
 */
public final class ArrayLiteral {
    private final StringBuilder text = new StringBuilder("{");

    /** Adds an element; null becomes an SQL null. */
    public ArrayLiteral add(@Nullable Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        if (value == null) {
            text.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
        return this;
    }

    private void quote(String value) {
        text.append('"');
        var from = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append(value, from, i).append('\\');
                from = i;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    /** The literal, closed. */
    @Override
    public String toString() {
        return text + "}";
    }
}
