package org.lectern.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Commits as an authoring tool's content makes them: ten elements, 2 to 4 KB of suspend data, five interactions. They cost
 * next to nothing to make, since whoever makes them shares the machine with what is measured.
 */
final class CommitBody {
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);
    /** Six bits each, of the 64 that a number has. */
    private static final int LETTERS_OF_A_NUMBER = 10;

    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final byte[] text = new byte[4_096];

    CommitBody(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(seed);
    }

    /** The next commit of a lecture, in ASCII; each differs from the one before in every value that learning changes. */
    String next(String lecture, int sequence) {
        StringBuilder json = new StringBuilder(6_000)
                .append("{\"lecture\":\"")
                .append(lecture)
                .append("\",\"sequence\":")
                .append(sequence)
                .append(",\"finished\":false,\"values\":{");
        put(
                json,
                "cmi.suspend_data",
                new String(text, 0, fill(2_048 + random.nextInt(2_048)), StandardCharsets.ISO_8859_1));
        vocabulary.elements(json, random, sequence);
        // The five questions of the page that is open, and a page has several commits.
        int first = sequence / 20 * 5;
        for (int n = first; n < first + 5; n++) {
            vocabulary.interaction(json, random, n);
        }
        json.setLength(json.length() - 1);
        return json.append("}}").toString();
    }

    /** Values need no escapes. */
    static void put(StringBuilder json, String element, String value) {
        json.append('"').append(element).append("\":\"").append(value).append("\",");
    }

    private int fill(int length) {
        for (int i = 0; i < length; ) {
            long bits = random.nextLong();
            for (int end = Math.min(length, i + LETTERS_OF_A_NUMBER); i < end; bits >>>= 6) {
                text[i++] = ALPHABET[(int) bits & 63];
            }
        }
        return length;
    }
}
