package org.lectern.runtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements of the commit path: {@code sql/mappers/runtime-commit.xml}. */
interface CommitMapper {
    /**
     * Writes the commits of several sessions, none of them of a sequenced course.
     *
     * @param columns of a {@link CommitBatch}
     * @return the rows of lecture progress that were written; a commit whose row is missing here was not applied at all
     */
    List<UUID> write(Map<String, Object> columns);

    /** The same, for any courses. */
    List<UUID> writeTracking(Map<String, Object> columns);

    void share(SharedDataBatch stores);

    void takeAlong(ObjectiveBatch objectives);

    CommitRows.@Nullable Session session(@Param("attemptId") UUID attemptId, @Param("sessionId") UUID sessionId);

    List<CommitRows.Lesson> lessons(@Param("versionId") UUID versionId, @Param("userId") UUID userId);

    List<CommitRows.Native> natives(@Param("versionId") UUID versionId, @Param("userId") UUID userId);

    CommitRows.@Nullable Content content(
            @Param("versionId") UUID versionId, @Param("userId") UUID userId, @Param("lectureId") UUID lectureId);

    /** All pages of interactions, those that were changed last at the end and, so many of them, with their elements. */
    List<CommitRows.Page> pages(@Param("progressId") UUID progressId, @Param("whole") int whole);

    /** Some pages of interactions, all of them with their elements. */
    List<CommitRows.Page> pagesOf(@Param("progressId") UUID progressId, @Param("pages") List<Integer> pages);
}
