package org.lectern.catalog;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * What somebody types to find a course: words that a course has in any form, or beginnings of its words.
 *
 * @param beginnings as PostgreSQL's {@code to_tsquery} takes them
 */
record CourseSearch(String text, String beginnings) {
    private static final int LONGEST = 200;

    /** @return null for nothing but spaces */
    static @Nullable CourseSearch of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw ProblemException.invalid("search", "This may have " + LONGEST + " characters at most.");
        }
        var words = Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return new CourseSearch(text, words);
    }
}
