package org.lectern.runtime.datamodel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers by text, of which a fixed number is kept: content says the same few things again and again, and a course's learners
 * say the same. An answer stays until another takes its place.
 */
final class Recent<V> {
    /** Longer ones hardly come twice. */
    private static final int LONGEST = 80;

    private final AtomicReferenceArray<@Nullable Known<V>> slots;

    private record Known<V>(String text, V answer) {}

    /** @param size a power of two */
    Recent(int size) {
        slots = new AtomicReferenceArray<>(size);
    }

    /** @param find gives the same answer always, never null */
    V get(String text, Function<String, V> find) {
        if (text.length() > LONGEST) {
            return find.apply(text);
        }
        var hash = text.hashCode();
        var slot = (hash ^ hash >>> 16) & slots.length() - 1;
        var known = slots.getPlain(slot);
        if (known != null && known.text.equals(text)) {
            return known.answer;
        }
        var answer = find.apply(text);
        slots.setRelease(slot, new Known<>(text, answer));
        return answer;
    }
}
