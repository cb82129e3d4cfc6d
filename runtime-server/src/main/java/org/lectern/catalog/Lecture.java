package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lecture in an outline.
 *
 * @param duration of a video, in seconds, if it is known
 * @param visible false for a packaged lecture that its manifest hides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lecture(
        UUID id, String title, LectureType type, @Nullable Integer duration, boolean visible) {}
