package org.lectern.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Makes the part of an address that names a course. */
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** Readable, and unique by the end of the id: two courses may have one title. */
    static String of(String title, UUID id) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var start = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var text = id.toString();
        return (start.isEmpty() ? "course" : start) + "-" + text.substring(text.length() - 8);
    }
}
