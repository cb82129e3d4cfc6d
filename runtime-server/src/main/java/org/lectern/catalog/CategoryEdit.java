package org.lectern.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A new category, or what of one is to change: what is absent stays, and an empty text takes away what is there.
 *
 * @param slug made of the name when a category is created without one
 * @param icon the name of a picture that pages know
 */
public record CategoryEdit(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String icon) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_ICON = 60;

    CategoryEdit checked() {
        return new CategoryEdit(
                Fields.title("name", name, LONGEST_NAME),
                Fields.slug(slug),
                Fields.text("description", description, LONGEST_DESCRIPTION),
                Fields.text("icon", icon, LONGEST_ICON));
    }
}
