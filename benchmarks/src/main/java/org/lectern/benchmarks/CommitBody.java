package org.lectern.benchmarks;

import java.util.Random;

/** Commits as an authoring tool's content makes them: ten elements, 2 to 4 KB of suspend data, five interactions. */
final class CommitBody {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Random random;

    CommitBody(long seed) {
        this.random = new Random(seed);
    }

    /** The next commit of a lecture; each differs from the one before in every value that learning changes. */
    String next(String lecture, int sequence) {
        StringBuilder json = new StringBuilder(5_000)
                .append("{\"lecture\":\"")
                .append(lecture)
                .append("\",\"sequence\":")
                .append(sequence)
                .append(",\"finished\":false,\"values\":{");
        put(json, "cmi.suspend_data", text(2_048 + random.nextInt(2_048)));
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

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
