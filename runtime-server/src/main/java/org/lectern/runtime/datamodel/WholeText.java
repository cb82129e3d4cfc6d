package org.lectern.runtime.datamodel;

/** Whether a value can be kept as it is, by the rule of {@code text.js}. */
final class WholeText {
    private WholeText() {}

    /** Without U+0000, which PostgreSQL does not keep, and halves of surrogate pairs, which UTF-8 cannot say. */
    static boolean is(String value) {
        // Suspend data is long, and most often Latin-1: the compiler leaves nothing of the loop for that.
        return value.indexOf(0) < 0 && isWellFormed(value);
    }

    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= Character.MIN_SURROGATE) {
                return hasOnlyPairs(value, i);
            }
        }
        return true;
    }

    private static boolean hasOnlyPairs(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            var unit = value.charAt(i);
            if (Character.isSurrogate(unit)) {
                i++;
                if (i == value.length() || !Character.isSurrogatePair(unit, value.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
