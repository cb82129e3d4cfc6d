package org.lectern.packages.manifest.xml;

/** Finds the root element's line, for which a parser is no help: it keeps silent about white space in front of the root. */
final class Prolog {
    private Prolog() {}

    /** The line, from 1, of what follows the comments, processing instructions and DOCTYPE. */
    static int lineOfRoot(String text) {
        int at = skipSpace(text, 0);
        while (at < text.length()) {
            int next = at;
            if (text.startsWith("<!--", at)) {
                next = after("-->", text, at);
            } else if (text.startsWith("<?", at)) {
                next = after("?>", text, at);
            } else if (text.startsWith("<!", at)) {
                next = after(">", text, at);
            }
            if (next == at) {
                break;
            }
            at = skipSpace(text, next);
        }
        return 1 + lineBreaks(text, at);
    }

    /** How many lines end before {@code end}, as XML counts them: by {@code \n}, {@code \r\n} or {@code \r}. */
    static int lineBreaks(CharSequence text, int end) {
        int breaks = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                breaks++;
            }
        }
        return breaks;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int after(String end, String text, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
