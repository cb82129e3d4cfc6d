package org.lectern.http;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Makes the part of an address that names something. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** Readable, and unique by the end of the id: two courses may have one title. */
    public static String of(String title, UUID id) {
        var text = id.toString();
        return of(title, "course") + "-" + text.substring(text.length() - 8);
    }

    /** Of a name that is unique itself; what is said otherwise where the name has no letter or digit. */
    public static String of(String name, String otherwise) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        var slug = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return slug.isEmpty() ? otherwise : slug;
    }
}
