package org.lectern.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many messages of each are under way on this node, so that those who answer slowly leave something for the others. */
final class UnderWay {
    private final int enough;
    private final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

    /** @param enough who has this many under way gets no more for now */
    UnderWay(int enough) {
        this.enough = enough;
    }

    void add(UUID one) {
        counts.merge(one, 1, Integer::sum);
    }

    void remove(UUID one) {
        counts.computeIfPresent(one, (key, count) -> count == 1 ? null : count - 1);
    }

    List<UUID> busy() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey)
                .toList();
    }
}
