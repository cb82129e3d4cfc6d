package org.lectern.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.lectern.http.ProblemException;

/**
 * An uploaded picture. What it is, its first bytes say, not its sender: anything else than a picture, such as a page with a
 * script, must never be served from the application's own origin.
 */
final class ImageFile {
    private static final int MOST_BYTES = 2 << 20;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] RIFF = HexFormat.of().parseHex("52494646");
    private static final byte[] WEBP = HexFormat.of().parseHex("57454250");
    private static final int WEBP_AT = 8;

    private ImageFile() {}

    /** @throws ProblemException {@code 413 IMAGE_TOO_LARGE}, {@code 415 UNSUPPORTED_IMAGE} */
    static StoredImage read(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ProblemException.tooLarge("IMAGE_TOO_LARGE", "A picture has at most 2 MiB.");
            }
            return new StoredImage(mediaType(bytes), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(byte[] bytes) {
        if (has(bytes, 0, PNG)) {
            return "image/png";
        }
        if (has(bytes, 0, JPEG)) {
            return "image/jpeg";
        }
        if (has(bytes, 0, RIFF) && has(bytes, WEBP_AT, WEBP)) {
            return "image/webp";
        }
        throw ProblemException.unsupported("UNSUPPORTED_IMAGE", "A picture is a PNG, a JPEG or a WebP file.");
    }

    private static boolean has(byte[] bytes, int at, byte[] signature) {
        var end = at + signature.length;
        return bytes.length >= end && Arrays.equals(bytes, at, end, signature, 0, signature.length);
    }
}
