package org.lectern.http;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the part of an address that names something. */
public final class Slug {
    private static final int LONGEST = 60;

    /** All letters but capitals, so also the modifiers with which Japanese writes long vowels; and digits. */
    private static final String LETTER = "\\p{Ll}\\p{Lm}\\p{Lo}\\p{N}";

    private static final Pattern WELL_FORMED = Pattern.compile("[" + LETTER + "]+(-[" + LETTER + "]+)*");

    private Slug() {}

    /** Whether somebody else's is like those that are made here, and has so many characters at most. */
    public static boolean isWellFormed(String slug, int longest) {
        return slug.codePointCount(0, slug.length()) <= longest
                && WELL_FORMED.matcher(slug).matches();
    }

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
                .replaceAll("[^" + LETTER + "]+", "-")
                .replaceAll("^-", "");
        var slug = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }
}
