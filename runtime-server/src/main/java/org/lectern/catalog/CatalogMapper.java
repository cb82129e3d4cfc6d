package org.lectern.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on courses: {@code sql/mappers/catalog.xml}. */
interface CatalogMapper {
    List<CourseSummary> courses(
            @Param("filter") CourseFilter filter, @Param("after") @Nullable UUID after, @Param("rows") int rows);

    @Nullable
    CourseSummary course(@Param("id") UUID id);

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

    void createCourse(
            @Param("id") UUID id,
            @Param("title") String title,
            @Param("slug") String slug,
            @Param("createdById") UUID createdById,
            @Param("categoryId") UUID categoryId);

    void changeCourse(@Param("id") UUID id, @Param("edit") CourseEdit edit, @Param("now") Instant now);

    @Nullable
    CourseStatus lock(@Param("id") UUID id);

    @Nullable
    CourseStatus hold(@Param("id") UUID id);

    void setStatus(@Param("id") UUID id, @Param("status") CourseStatus status, @Param("now") Instant now);

    boolean isActive(@Param("id") UUID id);

    void deleteEnrollments(@Param("id") UUID id);

    void deleteCourse(@Param("id") UUID id);
}
