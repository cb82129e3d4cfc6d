package org.lectern.runtime;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;
import org.lectern.runtime.values.LaunchMode;

/**
 * How a course is to be opened.
 *
 * @param lectureId where to begin, or null for where the learner stopped
 * @param mode in the word that content will read; null for normal
 * @param debug whether the player lists every call that the content makes
 */
public record LaunchWish(
        @Nullable UUID lectureId,
        @Nullable String mode,
        @Nullable Boolean debug) {
    /** Without a word about it. */
    static final LaunchWish NONE = new LaunchWish(null, null, null);

    /** @throws ProblemException {@code VALIDATION_ERROR} */
    LaunchMode launchMode() {
        return launchMode(mode);
    }

    /**
     * The mode of that name; null is normal.
     *
     * @throws ProblemException {@code VALIDATION_ERROR}
     */
    public static LaunchMode launchMode(@Nullable String mode) {
        return mode == null
                ? LaunchMode.NORMAL
                : Arrays.stream(LaunchMode.values())
                        .filter(known -> known.word().equals(mode))
                        .findAny()
                        .orElseThrow(() -> ProblemException.invalid("mode", "A mode is one of " + words() + "."));
    }

    boolean isDebugged() {
        return Boolean.TRUE.equals(debug);
    }

    private static String words() {
        return Arrays.stream(LaunchMode.values()).map(LaunchMode::word).collect(Collectors.joining(", "));
    }
}
