package org.lectern.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Text that compresses about as well as pages and scripts do: to a third. */
final class Words {
    private static final int VOCABULARY = 2_000;

    private final SplittableRandom random;
    private final String[] words;

    Words(SplittableRandom random) {
        this.random = random;
        this.words = Stream.generate(this::word).limit(VOCABULARY).toArray(String[]::new);
    }

    byte[] text(int length) {
        StringBuilder text = new StringBuilder(length + 100);
        while (text.length() < length) {
            text.append("<p class=\"text\">");
            random.ints(12, 0, VOCABULARY).forEach(i -> text.append(words[i]).append(' '));
            text.append("</p>\n");
        }
        text.setLength(length);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String word() {
        return random.ints(random.nextInt(2, 10), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
