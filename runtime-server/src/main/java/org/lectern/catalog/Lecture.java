package org.lectern.catalog;

import java.util.UUID;

/**
 * A lecture in an outline.
 *
 * @param visible false for a packaged lecture that its manifest hides
 */
public record Lecture(UUID id, String title, LectureType type, boolean visible) {}
