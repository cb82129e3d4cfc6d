package org.lectern.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code text[]} for {@code unnest} that goes over the wire as it is, where an {@link ArrayLiteral} would be quoted here and
 * read character by character there: for texts by the kilobyte.
 *
 * <p>Two are equal only if they are the same object: MyBatis makes a key of a statement's parameters, and large texts would be
 * hashed for nothing.
 */
public final class TextArray {
    private final List<@Nullable String> texts = new ArrayList<>();

    /** Adds an element; null becomes an SQL null. */
    public void add(@Nullable String text) {
        texts.add(text);
    }

    @Nullable
    String[] toArray() {
        return texts.toArray(String[]::new);
    }
}
