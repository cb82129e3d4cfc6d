package org.lectern.certificate;

import java.util.ArrayList;
import java.util.List;
import org.lectern.certificate.Typeface.Style;

/**
 * Text that fits a width: at the wished size where it can, else smaller, else in several lines.
 *
 * @param size in points
 */
record Lines(Style style, float size, List<String> lines) {
    private static final float STEP = 1;
    private static final String ELLIPSIS = "…";

    /**
     * @param wished size of one line
     * @param smallest size that is still pleasant to read; what does not fit then ends in an ellipsis
     */
    static Lines fit(Typeface typeface, Style style, String text, float width, float wished, float smallest, int most) {
        // A second line is better than small print: one line gives up half way.
        var half = (wished + smallest) / 2;
        for (var count = 1; count <= most; count++) {
            var least = count < most ? half : smallest;
            for (var size = count == 1 ? wished : half; size >= least; size -= STEP) {
                var lines = broken(typeface, style, text, width, size);
                if (lines.size() <= count) {
                    return new Lines(style, size, lines);
                }
            }
        }
        var lines =
                new ArrayList<>(broken(typeface, style, text, width, smallest).subList(0, most));
        lines.set(most - 1, shortened(typeface, style, lines.get(most - 1), width, smallest));
        return new Lines(style, smallest, lines);
    }

    /** The distance from one line to the next, in points. */
    float leading() {
        return size * 1.18f;
    }

    private static List<String> broken(Typeface typeface, Style style, String text, float width, float size) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words(text)) {
            var longer = line + word;
            if (!line.isEmpty() && typeface.width(style, longer.stripTrailing(), size) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += word;
            while (typeface.width(style, line.stripTrailing(), size) > width) {
                var fitting = fitting(typeface, style, line, width, size);
                lines.add(line.substring(0, fitting));
                line = line.substring(fitting);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** Words with the blank behind them. Scripts without blanks come as one word, and are broken where the line ends. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("(?<=\\s)"));
    }

    /** How much of a word that is wider than the line goes into it: at least one character. */
    private static int fitting(Typeface typeface, Style style, String word, float width, float size) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            var next = word.offsetByCodePoints(end, 1);
            if (typeface.width(style, word.substring(0, next), size) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static String shortened(Typeface typeface, Style style, String line, float width, float size) {
        var kept = line;
        while (!kept.isEmpty() && typeface.width(style, kept + ELLIPSIS, size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + ELLIPSIS;
    }
}
