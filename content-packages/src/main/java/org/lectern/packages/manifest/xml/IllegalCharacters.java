package org.lectern.packages.manifest.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Takes out the characters that XML 1.0 does not allow (production 2), written as themselves or as references. */
final class IllegalCharacters {
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));");

    private IllegalCharacters() {}

    static String remove(String text, Report report) {
        int removed = 0;
        int first = -1;
        StringBuilder legal = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isLegal(character)) {
                legal.appendCodePoint(character);
            } else {
                removed++;
                first = first < 0 ? i : first;
            }
            i += Character.charCount(character);
        }
        if (removed > 0) {
            int line = 1 + Prolog.lineBreaks(text, first);
            report(removed, line, report);
        }
        return removeReferences(removed > 0 ? legal.toString() : text, report);
    }

    private static String removeReferences(String text, Report report) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder legal = new StringBuilder();
        int copied = 0;
        int removed = 0;
        int line = 0;
        while (reference.find()) {
            if (!isLegal(value(reference))) {
                legal.append(text, copied, reference.start());
                copied = reference.end();
                if (removed++ == 0) {
                    line = 1 + Prolog.lineBreaks(legal, legal.length());
                }
            }
        }
        if (removed == 0) {
            return text;
        }
        report(removed, line, report);
        return legal.append(text, copied, text.length()).toString();
    }

    private static void report(int removed, int line, Report report) {
        report.add(
                "CONTROL_CHARACTER",
                "XML does not allow control characters; " + removed + " of them are left out, the first in this line.",
                Place.line(line));
    }

    private static long value(Matcher reference) {
        String hex = reference.group(1);
        return hex != null ? Long.parseLong(hex, 16) : Long.parseLong(reference.group(2));
    }

    private static boolean isLegal(long character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character <= 0x10FFFF);
    }
}
