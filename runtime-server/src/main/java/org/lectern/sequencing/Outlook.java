package org.lectern.sequencing;

import java.util.List;

/**
 * What a learner can see of a course and do in it.
 *
 * @param validity which requests would be honoured now
 * @param outline the table of contents, each activity before its children; the first is the course itself
 */
public record Outlook(Validity validity, List<OutlineEntry> outline) {
    public Outlook {
        outline = List.copyOf(outline);
    }
}
