package org.lectern.importing;

import java.util.Random;

/** A course that takes a server a moment to import. */
final class LargePackage {
    private static final byte[] NOISE = noise(24 << 20);
    private static final byte[] TEXT = text(12 << 20);

    private LargePackage() {}

    /** @param what makes it unlike any other */
    static byte[] bytes(String what) {
        return CoursePackage.unique(what)
                .file("noise.bin", NOISE)
                .file("script.js", TEXT)
                .storedZip();
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] text(int size) {
        var random = new Random(2);
        var text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) ('a' + random.nextInt(16));
        }
        return text;
    }
}
