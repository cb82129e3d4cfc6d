package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

/**
 * A line of the table of contents.
 *
 * @param depth 0 for the root
 * @param leaf whether it can be delivered itself
 * @param visible whether it is shown: not invisible in the manifest, not hidden from choice by a rule. Activities
 *     that selection leaves out have no entry
 * @param selectable whether it can be chosen now
 * @param disabled whether a rule or a limit rules out that it is delivered
 * @param current whether it is the Current Activity
 */
public record OutlineEntry(
        String identifier,
        String title,
        int depth,
        boolean leaf,
        boolean visible,
        boolean selectable,
        boolean disabled,
        boolean current,
        CompletionStatus completion,
        SatisfiedStatus satisfied) {
    public OutlineEntry {
        requireNonNull(identifier);
        requireNonNull(title);
        requireNonNull(completion);
        requireNonNull(satisfied);
    }
}
