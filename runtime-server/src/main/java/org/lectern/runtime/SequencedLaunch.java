package org.lectern.runtime;

import java.util.Map;

/**
 * What sequencing says of a launch.
 *
 * @param values that the data model starts with, over those that are kept
 */
record SequencedLaunch(Map<String, String> values, Begin begin) {
    enum Begin {
        /** A new attempt: nothing is left of the one before. */
        ANEW,
        /** A suspended attempt goes on. */
        RESUMED,
        /** The attempt that is under way, once more. */
        AGAIN,
        /** The launch that is under way: only its answer is told once more. */
        TOLD_AGAIN
    }

    /** Whether the content begins a session, rather than being told again of the one that is under way. */
    boolean begins() {
        return begin != Begin.TOLD_AGAIN;
    }

    /** Shared data is not for sequencing to say. */
    void putInto(Map<String, String> launched) {
        values.forEach((element, value) -> {
            if (!element.startsWith("adl.data.")) {
                launched.put(element, value);
            }
        });
        if (begin == Begin.RESUMED) {
            launched.put("cmi.entry", "resume");
        }
    }
}
