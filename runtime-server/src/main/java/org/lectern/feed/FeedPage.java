package org.lectern.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some changes.
 *
 * @param items as JSON objects
 * @param next where the reader goes on, also when there is nothing more yet
 * @param more whether there is more already
 */
record FeedPage(List<String> items, String next, boolean more) {
    /**
     * @param looked changes in their order; a lesson has as many rows as interactions
     * @param read how many changes were looked for
     * @param limit how many subjects the page has at most
     */
    static FeedPage of(List<FeedRow> looked, int read, int limit, FeedPosition from, LocalDate today) {
        var items = new ArrayList<String>();
        var subjects = 0;
        var changes = 0;
        var more = false;
        @Nullable UUID shown = null;
        // Who was told that there is nothing is up to date: a cursor grows old only where nobody asks.
        var position = from.at(from.xid(), from.subjectId(), today);
        for (var row : looked) {
            var begins = !row.subjectId().equals(position.subjectId()) || row.xid() != position.xid();
            var isNew = row.item() != null && !row.subjectId().equals(shown);
            if (isNew && subjects == limit) {
                more = true;
                break;
            }
            changes += begins ? 1 : 0;
            position = from.at(row.xid(), row.subjectId(), today);
            if (row.item() != null) {
                subjects += isNew ? 1 : 0;
                shown = row.subjectId();
                items.add(row.item());
            }
        }
        return new FeedPage(items, position.encode(), more || changes == read);
    }

    /** The whole answer in JSON. */
    String json() {
        return "{\"items\": [" + String.join(",\n", items) + "],\n\"next\": \"" + next + "\", \"more\": " + more + "}";
    }

    String jsonLines() {
        return items.isEmpty() ? "" : String.join("\n", items) + "\n";
    }
}
