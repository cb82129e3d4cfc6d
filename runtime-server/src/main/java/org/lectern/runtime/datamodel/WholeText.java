package org.lectern.runtime.datamodel;

/** Whether a value can be kept as it is, by the rule of {@code whole.js}. */
final class WholeText {
    private WholeText() {}

    /** Without U+0000, which PostgreSQL does not keep, and halves of surrogate pairs, which UTF-8 cannot say. */
    static boolean is(String value) {
        for (int i = 0; i < value.length(); i++) {
            var unit = value.charAt(i);
            if (unit == 0) {
                return false;
            }
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
