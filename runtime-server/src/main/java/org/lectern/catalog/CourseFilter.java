package org.lectern.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.http.ProblemException;

/**
 * Which courses are asked for.
 *
 * @param withDrafts also what is not published: for super admins
 */
record CourseFilter(
        boolean withDrafts,
        @Nullable UUID categoryId,
        @Nullable String categorySlug,
        @Nullable CourseLevel level,
        @Nullable CourseStatus status,
        @Nullable CourseSearch search) {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /**
     * Of what is published.
     *
     * @param category id or slug
     * @throws ProblemException {@code VALIDATION_ERROR} for a level or status that there is not
     */
    static CourseFilter of(
            @Nullable String category, @Nullable String level, @Nullable String status, @Nullable String search) {
        var named = category == null || category.isEmpty() ? null : category;
        var id = named != null && named.matches(ID) ? UUID.fromString(named) : null;
        return new CourseFilter(
                false,
                id,
                id == null ? named : null,
                Fields.choice("level", CourseLevel.class, level),
                Fields.choice("status", CourseStatus.class, status),
                CourseSearch.of(search));
    }

    /** Drafts and archived courses among them, for whoever may see those. */
    CourseFilter seenBy(boolean seesDrafts) {
        return new CourseFilter(seesDrafts, categoryId, categorySlug, level, status, search);
    }
}
