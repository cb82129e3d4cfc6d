package org.lectern.http;

import org.jspecify.annotations.Nullable;

/**
 * A field of text that people fill in. What it is given is stripped of spaces around it.
 *
 * @param lines whether it may have several
 */
public record TextField(String name, int longest, boolean lines) {
    /** One line. */
    public static TextField line(String name, int longest) {
        return new TextField(name, longest, false);
    }

    /** Any number of lines. */
    public static TextField text(String name, int longest) {
        return new TextField(name, longest, true);
    }

    /** @throws ProblemException {@code VALIDATION_ERROR} when there is nothing in it, or what cannot be taken */
    public String required(@Nullable String given) {
        var text = optional(given);
        if (text == null) {
            throw ProblemException.invalid(name, name + " must not be blank.");
        }
        return text;
    }

    /**
     * Null when there is nothing in it.
     *
     * @throws ProblemException {@code VALIDATION_ERROR} when it is too long or has control characters
     */
    public @Nullable String optional(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip();
        if (text.length() > longest) {
            throw ProblemException.invalid(name, name + " has at most " + longest + " characters.");
        }
        if (text.chars().anyMatch(this::isRefused)) {
            throw ProblemException.invalid(name, name + " has a character in it that is no text.");
        }
        return text;
    }

    /** In an edit, null leaves what there is, and an empty text takes it away. */
    public @Nullable String edited(@Nullable String given, @Nullable String current) {
        return given == null ? current : optional(given);
    }

    private boolean isRefused(int character) {
        return Character.isISOControl(character) && !(lines && "\n\r\t".indexOf(character) >= 0);
    }
}
