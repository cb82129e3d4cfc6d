package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

/**
 * A shared data store that an activity may use (SCORM 2004 4th Edition CAM, {@code adlcp:map}).
 *
 * @param targetId the store's identifier
 * @param readable whether the activity may read it; true by default
 * @param writable whether the activity may write it; true by default
 */
public record DataMap(String targetId, boolean readable, boolean writable) {
    public DataMap {
        requireNonNull(targetId);
    }
}
