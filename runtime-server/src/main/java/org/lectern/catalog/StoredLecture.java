package org.lectern.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lecture as it is stored, right answers and all: not to be shown to learners as it is.
 *
 * @param content HTML of a TEXT, JSON of a QUIZ
 * @param videoDuration in seconds
 * @param mediaId the video, where it lies in our own store
 */
public record StoredLecture(
        UUID id,
        UUID courseId,
        UUID sectionId,
        String title,
        @Nullable String description,
        LectureType type,
        int position,
        @Nullable String content,
        @Nullable String videoUrl,
        @Nullable Integer videoDuration,
        @Nullable String videoPublicId,
        @Nullable UUID mediaId) {}
