package org.lectern.runtime.datamodel;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers by text, of which a fixed number is kept: content says the same few things again and again, and a course's learners
 * say the same. Each text has two places where its answer may be, so that two that are said by turns do not drive each other
 * out: the newer takes the first, and what was there takes the second.
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
        var first = (hash ^ hash >>> 16) & slots.length() - 2;
        var newer = slots.getPlain(first);
        if (newer != null && newer.text.equals(text)) {
            return newer.answer;
        }
        var older = slots.getPlain(first + 1);
        if (older != null && older.text.equals(text)) {
            return older.answer;
        }
        var answer = find.apply(text);
        slots.setRelease(first + 1, newer);
        slots.setRelease(first, new Known<>(text, answer));
        return answer;
    }
}
