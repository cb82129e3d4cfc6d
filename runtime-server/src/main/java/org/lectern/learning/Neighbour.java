package org.lectern.learning;

import java.util.UUID;
import org.lectern.catalog.LectureType;

/** A lecture beside another in the outline. */
public record Neighbour(UUID id, String title, LectureType type) {}
