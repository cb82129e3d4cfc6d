package org.lectern.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a file is, by its first bytes: neither its name nor what the client says of it counts. */
enum MediaFormat {
    MP4("video/mp4", start -> at(start, 4, "ftyp") && !at(start, 8, "qt  ")),
    QUICKTIME("video/quicktime", start -> at(start, 4, "ftypqt  ")),
    WEBM("video/webm", start -> begins(start, 0x1A, 0x45, 0xDF, 0xA3) && contains(start, "webm")),
    OGG("video/ogg", start -> at(start, 0, "OggS")),
    PNG("image/png", start -> begins(start, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
    JPEG("image/jpeg", start -> begins(start, 0xFF, 0xD8, 0xFF)),
    GIF("image/gif", start -> at(start, 0, "GIF87a") || at(start, 0, "GIF89a")),
    WEBP("image/webp", start -> at(start, 0, "RIFF") && at(start, 8, "WEBP"));

    /** How much of a file's start has to be known. */
    static final int START = 64;

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // Each is a function without state.
    private final Predicate<byte[]> recognises;

    MediaFormat(String name, Predicate<byte[]> recognises) {
        this.name = name;
        this.recognises = recognises;
    }

    /** As browsers know it. */
    String mediaName() {
        return name;
    }

    static Optional<MediaFormat> of(byte[] start) {
        return Arrays.stream(values())
                .filter(type -> type.recognises.test(start))
                .findFirst();
    }

    private static boolean at(byte[] start, int offset, String text) {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        return start.length >= offset + wanted.length
                && Arrays.equals(start, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean begins(byte[] start, int... wanted) {
        if (start.length < wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if (start[i] != (byte) wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] start, String text) {
        return new String(start, StandardCharsets.ISO_8859_1).contains(text);
    }
}
