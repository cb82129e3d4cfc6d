package org.lectern.runtime.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code adlcp:prerequisites} of SCORM 1.2, an {@code aicc_script} (CAM 2.3.2.5.1): identifiers of items, which are true
 * when these are complete, with {@code &}, {@code |}, {@code ~}, {@code =}, {@code <>}, parentheses, and {@code 2*{A,B,C}}
 * for two or more of a set.
 *
 * <p>Nobody is locked out by a script that cannot be read, or by an item that is not there.
 */
public final class Prerequisites {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+)\\s*(?=\\*)|(<>|[&|~=(){},*])|\"([^\"]*)\"|([^\\s&|~=<>(){},*\"]+))");

    private final List<String> tokens = new ArrayList<>();
    private final Function<String, @Nullable LessonStatus> statuses;
    private final List<String> incomplete = new ArrayList<>();
    private int at;

    private Prerequisites(Function<String, @Nullable LessonStatus> statuses) {
        this.statuses = statuses;
    }

    /**
     * The identifiers of what has to be done first; none if the script is fulfilled.
     *
     * @param statuses of the items by their identifiers; null for one that is not there
     */
    public static List<String> missing(@Nullable String script, Function<String, @Nullable LessonStatus> statuses) {
        if (script == null || script.isBlank()) {
            return List.of();
        }
        var reading = new Prerequisites(statuses);
        var fulfilled = !reading.split(script) || reading.fulfilled();
        return fulfilled ? List.of() : reading.incomplete.stream().distinct().toList();
    }

    private boolean split(String script) {
        var matcher = TOKEN.matcher(script.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        return matcher.regionStart() == matcher.regionEnd();
    }

    private boolean fulfilled() {
        try {
            var value = either();
            return value || at < tokens.size();
        } catch (UnreadableException e) {
            return true;
        }
    }

    private boolean either() {
        var value = both();
        while (take("|")) {
            var right = both();
            value = value || right;
        }
        return value;
    }

    private boolean both() {
        var value = one();
        while (take("&")) {
            var right = one();
            value = value && right;
        }
        return value;
    }

    private boolean one() {
        if (take("~")) {
            return !one();
        }
        if (take("(")) {
            var value = either();
            need(")");
            return value;
        }
        var word = next();
        if (take("*")) {
            return some(word);
        }
        if (take("=")) {
            return isStatus(word, next());
        }
        return take("<>") ? !isStatus(word, next()) : isComplete(word);
    }

    private boolean some(String number) {
        need("{");
        var count = 0;
        do {
            if (either()) {
                count++;
            }
        } while (take(","));
        need("}");
        return count >= Integer.parseInt(number);
    }

    private boolean isComplete(String identifier) {
        var status = statuses.apply(identifier);
        var complete = status == null || status.isComplete();
        if (!complete) {
            incomplete.add(identifier);
        }
        return complete;
    }

    /** The word may be whole or its first letter, as in AICC. */
    private boolean isStatus(String identifier, String word) {
        var status = statuses.apply(identifier);
        var wanted = word.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        if (status == null || wanted.isEmpty()) {
            return true;
        }
        if (!status.isComplete()) {
            incomplete.add(identifier);
        }
        return status.word().equals(wanted)
                || (wanted.length() == 1 && status.word().startsWith(wanted));
    }

    private boolean take(String token) {
        var there = at < tokens.size() && tokens.get(at).equals(token);
        if (there) {
            at++;
        }
        return there;
    }

    private void need(String token) {
        if (!take(token)) {
            throw new UnreadableException();
        }
    }

    private String next() {
        if (at == tokens.size() || "&|~=<>(){},*".contains(tokens.get(at))) {
            throw new UnreadableException();
        }
        return tokens.get(at++);
    }

    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
