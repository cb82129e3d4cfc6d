package org.lectern.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on courses, sections and lectures: {@code sql/mappers/catalog.xml}. */
interface CatalogMapper {
    List<CourseRow> courses(@Param("withDrafts") boolean withDrafts);

    @Nullable
    CourseRow course(@Param("id") UUID id);

    List<LectureRow> outline(@Param("courseId") UUID courseId);

    void insertCourse(
            @Param("course") NewCourse course,
            @Param("slug") String slug,
            @Param("categorySlug") String categorySlug,
            @Param("lectureCount") int lectureCount);

    void insertSection(
            @Param("id") UUID id,
            @Param("courseId") UUID courseId,
            @Param("title") String title,
            @Param("position") int position);

    void insertLecture(
            @Param("sectionId") UUID sectionId,
            @Param("lecture") NewCourse.NewLecture lecture,
            @Param("position") int position);

    void publish(@Param("id") UUID id, @Param("now") Instant now);
}
