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
        byte[] bytes = noise(size);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('0' + Math.floorMod(bytes[i], 10));
        }
        return bytes;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
