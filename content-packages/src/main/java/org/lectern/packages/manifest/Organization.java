package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.Sequencing;

/**
 * One way through the content: a tree of items.
 *
 * @param title never blank
 * @param objectivesGlobalToSystem SCORM 2004: whether global objectives outlive the course; true by default
 * @param sharedDataGlobalToSystem 4th Edition: whether shared data stores outlive the course; true by default
 * @param items the first level
 * @param sequencing SCORM 2004: its own and what it refers to in the collection; the defaults for any other standard
 * @param completionThreshold 4th Edition: of the course as a whole
 */
public record Organization(
        String identifier,
        String title,
        boolean objectivesGlobalToSystem,
        boolean sharedDataGlobalToSystem,
        List<Item> items,
        Sequencing sequencing,
        @Nullable CompletionThreshold completionThreshold) {
    public Organization {
        requireNonNull(identifier);
        requireNonNull(title);
        requireNonNull(sequencing);
        items = List.copyOf(items);
    }

    /** The items that can be launched, depth first: a parent before its children. */
    public List<Item> launchables() {
        List<Item> found = new ArrayList<>();
        items.forEach(item -> collect(item, found));
        return List.copyOf(found);
    }

    private static void collect(Item item, List<Item> found) {
        if (item.launch() != null) {
            found.add(item);
        }
        item.children().forEach(child -> collect(child, found));
    }
}
