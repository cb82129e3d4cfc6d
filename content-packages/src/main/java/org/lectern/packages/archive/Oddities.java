package org.lectern.packages.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.packages.Oddity;

/** Gathers oddities, one for each code: two thousand entries with backslashes are one thing to tell, not two thousand. */
final class Oddities {
    private final Map<String, Oddity> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String code, String message, String place) {
        first.putIfAbsent(code, new Oddity(code, message, place));
        counts.merge(code, 1, Integer::sum);
    }

    List<Oddity> list() {
        List<Oddity> list = new ArrayList<>();
        for (Oddity oddity : first.values()) {
            int more = counts.getOrDefault(oddity.code(), 1) - 1;
            list.add(more == 0 ? oddity : new Oddity(oddity.code(), counted(oddity, more), oddity.place()));
        }
        return List.copyOf(list);
    }

    private static String counted(Oddity oddity, int more) {
        return oddity.message() + " (Likewise for " + more + (more == 1 ? " more entry.)" : " more entries.)");
    }
}
