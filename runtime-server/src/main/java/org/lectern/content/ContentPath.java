package org.lectern.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
     * The file's name, percent-decoded exactly once (RFC 3986, 2.4) from UTF-8; {@code +} is a plus sign.
     *
     * @return empty if the encoding is broken
     */
    Optional<String> decodedFile() {
        return file.indexOf('%') < 0 ? Optional.of(file) : decode(file);
    }

    private static Optional<String> decode(String encoded) {
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            out.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
