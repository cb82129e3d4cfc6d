package org.lectern.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on sections and lectures: {@code sql/mappers/catalog-outline.xml}. */
interface OutlineMapper {
    @Nullable
    UUID lock(@Param("courseId") UUID courseId);

    @Nullable
    UUID courseOfLecture(@Param("lectureId") UUID lectureId);

    void recount(@Param("courseId") UUID courseId, @Param("now") Instant now);

    List<UUID> sections(@Param("courseId") UUID courseId);

    void addSection(@Param("id") UUID id, @Param("courseId") UUID courseId, @Param("edit") SectionEdit edit);

    void changeSection(@Param("id") UUID id, @Param("edit") SectionEdit edit, @Param("now") Instant now);

    void deleteSection(@Param("id") UUID id);

    void orderSections(@Param("courseId") UUID courseId, @Param("ids") List<UUID> ids, @Param("now") Instant now);

    List<UUID> lectures(@Param("sectionId") UUID sectionId);

    void orderLectures(@Param("sectionId") UUID sectionId, @Param("ids") List<UUID> ids, @Param("now") Instant now);

    @Nullable
    StoredLecture lecture(@Param("id") UUID id);

    void addLecture(@Param("id") UUID id, @Param("sectionId") UUID sectionId, @Param("lecture") StoredLecture lecture);

    void changeLecture(@Param("lecture") StoredLecture lecture, @Param("now") Instant now);

    void moveLecture(@Param("id") UUID id, @Param("sectionId") UUID sectionId, @Param("now") Instant now);

    void deleteLecture(@Param("id") UUID id);

    List<UUID> lockLectures(@Param("ids") List<UUID> ids);

    List<UUID> allLectures(@Param("sectionId") UUID sectionId);

    @Nullable
    UUID sectionOf(@Param("lectureId") UUID lectureId);

    void retitle(@Param("lecture") NewCourse.NewLecture lecture, @Param("now") Instant now);

    LectureBonds bonds(@Param("ids") List<UUID> ids);
}
