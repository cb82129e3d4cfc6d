package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** A course with its outline. */
public record Course(@JsonUnwrapped CourseSummary summary, List<Section> sections) {
    /** For an address. */
    UUID id() {
        return summary.id();
    }
}
