package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.sequencing.Sequencing;

/**
 * A node of the course: a heading, something to launch, or both (which SCORM 1.2 allows).
 *
 * @param identifier unique within the manifest
 * @param title never blank
 * @param visible whether a table of contents shows it
 * @param launch null for a heading, and where the manifest refers to nothing that could be launched
 * @param sequencing SCORM 2004: its own and what it refers to in the collection; the defaults for any other standard
 * @param hiddenControls SCORM 2004 {@code hideLMSUI}, the player's controls that the item hides: of {@code previous},
 *     {@code continue}, {@code exit}, {@code exitAll}, {@code abandon}, {@code abandonAll}, {@code suspendAll}
 */
public record Item(
        String identifier,
        String title,
        boolean visible,
        @Nullable Launch launch,
        LaunchData launchData,
        List<Item> children,
        Sequencing sequencing,
        List<String> hiddenControls) {
    public Item {
        requireNonNull(identifier);
        requireNonNull(title);
        requireNonNull(sequencing);
        requireNonNull(launchData);
        children = List.copyOf(children);
        hiddenControls = List.copyOf(hiddenControls);
    }
}
