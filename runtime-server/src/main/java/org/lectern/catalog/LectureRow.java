package org.lectern.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an outline: a section beside one of its lectures, or beside none. */
record LectureRow(
        UUID sectionId,
        String sectionTitle,
        @Nullable String sectionDescription,
        @Nullable UUID id,
        @Nullable String title,
        @Nullable LectureType type,
        @Nullable Integer duration,
        boolean visible) {}
