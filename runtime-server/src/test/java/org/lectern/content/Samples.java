package org.lectern.content;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Made-up file contents, always the same. */
final class Samples {
    private Samples() {}

    /** Bytes that do not compress, as in films and pictures. */
    static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Digits: text that deflate halves, roughly, so that a large one is large in the archive too. */
    static byte[] digits(int size) {
        return new Random(size)
                .ints(size, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
