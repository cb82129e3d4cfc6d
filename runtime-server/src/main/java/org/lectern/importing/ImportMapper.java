package org.lectern.importing;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;

/** Statements on imports and package versions: {@code sql/mappers/importing.xml}. */
interface ImportMapper {
    void insertJob(
            @Param("id") UUID id,
            @Param("order") ImportOrder order,
            @Param("bytesTotal") @Nullable Long bytesTotal,
            @Param("url") @Nullable String url,
            @Param("owner") long owner);

    void progress(
            @Param("id") UUID id,
            @Param("phase") ImportPhase phase,
            @Param("bytesDone") long bytesDone,
            @Param("bytesTotal") @Nullable Long bytesTotal);

    void noteArchive(@Param("id") UUID id, @Param("sha256") String sha256);

    @Nullable
    String notedArchive(@Param("id") UUID id);

    void succeed(
            @Param("id") UUID id,
            @Param("courseId") UUID courseId,
            @Param("standard") Standard standard,
            @Param("sections") int sections,
            @Param("lectures") int lectures,
            @Param("oddities") String oddities,
            @Param("changes") @Nullable String changes);

    void fail(@Param("id") UUID id, @Param("failure") ImportJob.Failure failure);

    @Nullable
    ImportRow job(@Param("id") UUID id);

    List<ImportRow> jobs(@Param("limit") int limit);

    List<ImportRow> page(@Param("after") @Nullable UUID after, @Param("limit") int limit);

    List<RunningJob> running();

    boolean isRunning(@Param("id") UUID id);

    boolean hasImported(@Param("fileName") String fileName);

    void insertVersion(
            @Param("id") UUID id,
            @Param("courseId") UUID courseId,
            @Param("standard") Standard standard,
            @Param("sha256") String sha256,
            @Param("size") long size,
            @Param("manifestIdentifier") String manifestIdentifier,
            @Param("sequencing") @Nullable String sequencing);

    List<UUID> versionsOf(@Param("courseId") UUID courseId);

    void releaseArchives(@Param("courseId") UUID courseId);

    List<String> releasedArchives();

    void forgetReleased(@Param("sha256") String sha256);

    List<PackageVersion> versions(@Param("courseId") UUID courseId);

    @Nullable
    String archiveOfNumber(@Param("courseId") UUID courseId, @Param("number") int number);

    List<KnownItem> knownItems(@Param("courseId") UUID courseId);

    void insertItem(
            @Param("versionId") UUID versionId, @Param("item") CoursePlan.Item item, @Param("launchData") String json);

    void lockArchive(@Param("sha256") String sha256);

    boolean isArchiveNeeded(@Param("sha256") String sha256, @Param("exceptJob") UUID exceptJob);

    @Nullable
    String archiveOf(@Param("versionId") UUID versionId);

    /** A job that some process is, or was, at work on. */
    record RunningJob(UUID id, long owner) {}
}
