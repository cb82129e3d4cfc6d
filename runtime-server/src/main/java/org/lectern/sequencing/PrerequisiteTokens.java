package org.lectern.sequencing;

import java.util.ArrayDeque;
import java.util.Deque;

/** The words and the operators of an {@code aicc_script}, for {@link Prerequisites}. */
final class PrerequisiteTokens {
    private PrerequisiteTokens() {}

    static boolean isOperator(String token) {
        return token.length() <= 2 && "&|~()=*{},<>".contains(token);
    }

    static Deque<String> of(String script) {
        Deque<String> tokens = new ArrayDeque<>();
        int at = 0;
        while (at < script.length()) {
            char c = script.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (script.startsWith("<>", at)) {
                tokens.add("<>");
                at += 2;
            } else if (c == '"') {
                int end = script.indexOf('"', at + 1);
                tokens.add(script.substring(at + 1, end < 0 ? script.length() : end));
                at = end < 0 ? script.length() : end + 1;
            } else if ("&|~()=*{},".indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
                at++;
            } else {
                int end = at;
                while (end < script.length()
                        && "&|~()=*{},<\"".indexOf(script.charAt(end)) < 0
                        && !Character.isWhitespace(script.charAt(end))) {
                    end++;
                }
                // A lone < is no operator: it stands for itself, so that the expression cannot be read.
                tokens.add(script.substring(at, Math.max(end, at + 1)));
                at = Math.max(end, at + 1);
            }
        }
        return tokens;
    }
}
