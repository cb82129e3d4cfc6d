package org.lectern.content;

import java.util.Optional;
import org.lectern.packages.manifest.href.PercentCoding;

/**
 * The two parts of {@code /content/<key>/<file>}.
 *
 * @param key as it stands in the path, not verified
 * @param file percent-encoded; never empty
 */
record ContentPath(String key, String file) {
    static final String PREFIX = "/content/";

    private static final int FILE_START = PREFIX.length() + ContentKeys.LENGTH + 1;

    /**
     * Splits a request's path, which begins with {@link #PREFIX}, as it was sent. Neither dot segments nor anything else
     * in it has a meaning here: whatever follows the key is the name of one file, to be found in a list or not.
     *
     * @return empty if there is no key of the right length, or nothing after it
     */
    static Optional<ContentPath> split(String rawPath) {
        if (rawPath.length() <= FILE_START || rawPath.charAt(FILE_START - 1) != '/') {
            return Optional.empty();
        }
        return Optional.of(
                new ContentPath(rawPath.substring(PREFIX.length(), FILE_START - 1), rawPath.substring(FILE_START)));
    }

    /**
     * The file's name, percent-decoded exactly once (RFC 3986, 2.4), by the rules by which manifests are read: what is no
     * UTF-8 is Latin-1. {@code +} is a plus sign.
     */
    String decodedFile() {
        return PercentCoding.decode(file);
    }
}
