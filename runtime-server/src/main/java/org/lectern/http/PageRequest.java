package org.lectern.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. Lists go on behind the last row seen, not behind a number of rows: a later page costs
 * no more than the first, and rows that come and go meanwhile shift nothing.
 *
 * @param limit the most items on the page
 * @param after position of the last row of the page before; empty for the first page
 */
public record PageRequest(int limit, List<String> after) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;

    /**
     * @param limit {@code limit} of the query: 1 to 100, 20 when absent
     * @param page {@code page} of the query: {@code next} of the page before
     * @param width how many values a position of this list has
     * @throws ProblemException {@code VALIDATION_ERROR} for {@code limit} or {@code page}
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String page, int width) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw ProblemException.invalid("limit", "A page has 1 to " + MOST + " items.");
        }
        var after = page == null || page.isEmpty() ? List.<String>of() : Cursor.decode(page);
        if (!after.isEmpty() && after.size() != width) {
            throw Cursor.invalid();
        }
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, after);
    }

    /** As much at a time as a page may hold, for who reads a whole list in turns; {@code page} as in {@link Page#next}. */
    public static PageRequest largest(@Nullable String page) {
        return new PageRequest(MOST, page == null ? List.of() : Cursor.decode(page));
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** How many rows to read: one more than the page holds tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }

    /** A value of the position, as text; null on the first page. */
    public @Nullable String text(int index) {
        return isFirst() ? null : after.get(index);
    }

    /**
     * A value of the position that is a number; null on the first page.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for {@code page}
     */
    public @Nullable Integer number(int index) {
        try {
            return isFirst() ? null : Integer.valueOf(after.get(index));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    /**
     * A value of the position that is an id; null on the first page.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} for {@code page}
     */
    public @Nullable UUID id(int index) {
        try {
            return isFirst() ? null : UUID.fromString(after.get(index));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
