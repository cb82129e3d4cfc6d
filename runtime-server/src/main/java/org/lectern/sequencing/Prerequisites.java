package org.lectern.sequencing;

import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SCORM 1.2 prerequisites: the {@code aicc_script} of {@code adlcp:prerequisites} (CAM 1.2, 2.3.2.5.1). An expression
 * over identifiers of items: {@code &} and, {@code |} or, {@code ~} not, {@code =} and {@code <>} to compare a status,
 * {@code X*{A,B,C}} at least X of the set, and parentheses. An identifier by itself is true where its item is passed or
 * completed.
 *
 * <p>An expression that cannot be read keeps nobody out: a mistake of the author's must not lock a course. An identifier
 * that no item has is an item that nobody has attempted.
 */
public final class Prerequisites {
    /** Deeper nesting than any author writes; what goes beyond is not read. */
    private static final int DEEPEST = 200;

    private static final Map<String, String> STATUS = Map.of(
            "P", "passed",
            "C", "completed",
            "F", "failed",
            "I", "incomplete",
            "B", "browsed",
            "N", "not attempted");

    private final Deque<String> tokens;
    private final Function<String, @Nullable String> status;
    private int depth;

    private Prerequisites(Deque<String> tokens, Function<String, @Nullable String> status) {
        this.tokens = tokens;
        this.status = status;
    }

    /**
     * Whether the prerequisites are met.
     *
     * @param script null or blank for none
     * @param status an item's {@code cmi.core.lesson_status} by its identifier; null where there is no such item
     */
    public static boolean areMet(@Nullable String script, Function<String, @Nullable String> status) {
        if (script == null || script.isBlank()) {
            return true;
        }
        Prerequisites reader = new Prerequisites(PrerequisiteTokens.of(script), status);
        Boolean met = reader.or();
        return met == null || !reader.tokens.isEmpty() || met;
    }

    private @Nullable Boolean or() {
        Boolean left = and();
        while (left != null && take("|")) {
            Boolean right = and();
            left = right == null ? null : Boolean.valueOf(left || right);
        }
        return left;
    }

    private @Nullable Boolean and() {
        Boolean left = not();
        while (left != null && take("&")) {
            Boolean right = not();
            left = right == null ? null : Boolean.valueOf(left && right);
        }
        return left;
    }

    private @Nullable Boolean not() {
        if (!take("~")) {
            return term();
        }
        Boolean value = deeper() ? not() : null;
        depth--;
        return value == null ? null : Boolean.valueOf(!value);
    }

    private @Nullable Boolean term() {
        if (take("(")) {
            Boolean inner = deeper() ? or() : null;
            depth--;
            return (inner != null && take(")")) ? inner : null;
        }
        String word = tokens.poll();
        if (word == null || PrerequisiteTokens.isOperator(word)) {
            return null;
        }
        if (take("*")) {
            return set(word);
        }
        boolean differs = take("<>");
        if (differs || take("=")) {
            String wanted = tokens.poll();
            return (wanted == null || PrerequisiteTokens.isOperator(wanted))
                    ? null
                    : Boolean.valueOf(hasStatus(word, wanted) != differs);
        }
        return isDone(word);
    }

    /** {@code X*{A,B,C}}. */
    private @Nullable Boolean set(String number) {
        if (!number.matches("\\d{1,9}") || !take("{")) {
            return null;
        }
        int done = 0;
        do {
            Boolean member = deeper() ? or() : null;
            depth--;
            if (member == null) {
                return null;
            }
            done += member ? 1 : 0;
        } while (take(","));
        return take("}") ? Boolean.valueOf(done >= Integer.parseInt(number)) : null;
    }

    private boolean isDone(String identifier) {
        String now = status.apply(identifier);
        return "passed".equals(now) || "completed".equals(now);
    }

    private boolean hasStatus(String identifier, String wanted) {
        String word = wanted.toLowerCase(Locale.ROOT);
        String now = status.apply(identifier);
        String full = STATUS.getOrDefault(wanted.toUpperCase(Locale.ROOT), word);
        return full.equals(now == null ? "not attempted" : now);
    }

    private boolean deeper() {
        return ++depth < DEEPEST;
    }

    private boolean take(String token) {
        if (token.equals(tokens.peek())) {
            tokens.poll();
            return true;
        }
        return false;
    }
}
