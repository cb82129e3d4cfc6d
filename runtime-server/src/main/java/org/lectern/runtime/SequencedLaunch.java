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
        AGAIN
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
