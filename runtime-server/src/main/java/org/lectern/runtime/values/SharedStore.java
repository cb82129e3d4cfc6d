package org.lectern.runtime.values;

/**
 * A shared data store that an activity uses (SCORM 2004 4th edition, {@code adlcp:map}): its place in the item's list is
 * the {@code n} of {@code adl.data.n}. Stored with the item as JSON, so never rename a component.
 *
 * @param targetId the store's identifier, by which activities share it
 * @param global whether it is shared by all courses of the learner, rather than by one attempt's activities
 */
public record SharedStore(String targetId, boolean readable, boolean writable, boolean global) {
    /** The access of {@code adl.data.n.store} in the words of the data-model table. */
    String access() {
        return (readable ? "r" : "") + (writable ? "w" : "");
    }
}
