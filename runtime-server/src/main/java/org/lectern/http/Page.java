package org.lectern.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what {@code page} has to be for the part after this one; absent on the last
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * @param rows in the list's order, one more than a page holds where there are more
     * @param position of a row: the values of the columns that the list is ordered by
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, List<String>> position, Function<R, T> view) {
        var shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        var next = rows.size() > shown.size() ? Cursor.encode(position.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
