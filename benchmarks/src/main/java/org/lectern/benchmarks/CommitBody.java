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

    private final SplittableRandom random;
    private final byte[] text = new byte[4_096];

    CommitBody(long seed) {
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
        put(json, "cmi.location", "page-" + random.nextInt(40));
        put(json, "cmi.completion_status", "incomplete");
        put(json, "cmi.success_status", "unknown");
        put(json, "cmi.progress_measure", "0." + (10 + random.nextInt(90)));
        put(json, "cmi.score.raw", Integer.toString(random.nextInt(100)));
        put(json, "cmi.score.min", "0");
        put(json, "cmi.score.max", "100");
        put(json, "cmi.score.scaled", "0." + (10 + random.nextInt(90)));
        put(json, "cmi.session_time", "PT" + sequence + "S");
        // The five questions of the page that is open, and a page has several commits.
        int first = sequence / 20 * 5;
        for (int n = first; n < first + 5; n++) {
            put(json, "cmi.interactions." + n + ".id", "question-" + n);
            put(json, "cmi.interactions." + n + ".type", "choice");
            put(json, "cmi.interactions." + n + ".learner_response", "answer_" + random.nextInt(5));
            put(json, "cmi.interactions." + n + ".result", random.nextBoolean() ? "correct" : "incorrect");
            put(json, "cmi.interactions." + n + ".latency", "PT" + random.nextInt(60) + "S");
        }
        json.setLength(json.length() - 1);
        return json.append("}}").toString();
    }

    private static void put(StringBuilder json, String element, String value) {
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
