package org.lectern.importing;

import org.jspecify.annotations.Nullable;

/** The name that a client gives its upload: shown to people, never used as a path. */
final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    static String of(@Nullable String given, String otherwise) {
        if (given == null) {
            return otherwise;
        }
        // Some browsers send a whole path.
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return otherwise;
        }
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
