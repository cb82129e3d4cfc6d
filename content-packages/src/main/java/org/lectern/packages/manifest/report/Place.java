package org.lectern.packages.manifest.report;

import org.jspecify.annotations.Nullable;

/**
 * A place in the manifest.
 *
 * @param line from 1, or 0 for the file as a whole
 * @param element the element's name
 * @param identifier the identifier of the element, to tell it from its siblings
 */
public record Place(
        int line, @Nullable String element, @Nullable String identifier) {
    private static final int LONGEST_IDENTIFIER = 80;

    public static Place line(int line) {
        return new Place(line, null, null);
    }

    /** Such as {@code imsmanifest.xml:12 <item lesson_1>}. */
    String in(String file) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (element != null) {
            text.append(" <").append(element);
            if (identifier != null) {
                text.append(' ').append(identifier, 0, Math.min(identifier.length(), LONGEST_IDENTIFIER));
            }
            text.append('>');
        }
        return text.toString();
    }
}
