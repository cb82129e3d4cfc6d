package org.lectern.media;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * Where an upload to the media host is to lie; it chooses a name itself where none is given.
 *
 * @param publicId letters, digits, {@code - _ .} and {@code /}
 * @param folder likewise
 */
public record SignatureRequest(
        @Nullable String publicId, @Nullable String folder) {
    /** Nothing that would read as a further parameter in what is signed. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

    private static final int LONGEST = 200;

    SignatureRequest checked() {
        require("publicId", publicId);
        require("folder", folder);
        return this;
    }

    private static void require(String field, @Nullable String name) {
        if (name != null && (name.length() > LONGEST || !NAME.matcher(name).matches())) {
            throw ProblemException.invalid(
                    field, "This has letters, digits, - _ . and single slashes between; 200 characters at most.");
        }
    }
}
