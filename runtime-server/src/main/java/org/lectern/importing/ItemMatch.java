package org.lectern.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which items of a further version are which lectures of a course. Identifiers say so; but some tools make new ones at each
 * export. An item without a known one is then the item of the newest version that alone has the same launch address,
 * or, where either version launches one thing only, that one.
 */
final class ItemMatch {
    private final Map<String, UUID> lectures = new HashMap<>();
    private final List<String> recognized = new ArrayList<>();

    ItemMatch(List<CoursePlan.Item> items, List<KnownItem> known) {
        known.forEach(item -> lectures.put(item.identifier(), item.lectureId()));
        var newest = known.stream().filter(KnownItem::newest).toList();
        var taken = items.stream().map(item -> lectures.get(item.identifier())).collect(Collectors.toSet());
        var before = unique(newest, KnownItem::url);
        var now = unique(items, CoursePlan.Item::url);
        var unknown = items.stream()
                .filter(item -> !lectures.containsKey(item.identifier()))
                .toList();
        for (var item : unknown) {
            var single = items.size() == 1 && newest.size() == 1;
            var same = single ? newest.get(0) : now.containsKey(item.url()) ? before.get(item.url()) : null;
            if (same != null && taken.add(same.lectureId())) {
                lectures.put(item.identifier(), same.lectureId());
                recognized.add(item.identifier());
            }
        }
    }

    /** By identifier, those of earlier versions among them. */
    Map<String, UUID> lectures() {
        return Map.copyOf(lectures);
    }

    /** The identifiers that are new, of lectures that are not. */
    List<String> recognized() {
        return List.copyOf(recognized);
    }

    /** What no other has the same of, by that. */
    private static <T> Map<String, T> unique(List<T> all, Function<T, String> key) {
        var found = new HashMap<String, T>();
        var repeated = new HashSet<String>();
        for (var one : all) {
            if (found.put(key.apply(one), one) != null) {
                repeated.add(key.apply(one));
            }
        }
        found.keySet().removeAll(repeated);
        return found;
    }
}
