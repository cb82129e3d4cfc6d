package org.lectern.catalog;

import org.jspecify.annotations.Nullable;

/** A new section, or what of one is to change: what is absent stays, and an empty text takes away what is there. */
public record SectionEdit(@Nullable String title, @Nullable String description) {
    SectionEdit checked() {
        return new SectionEdit(
                Fields.title("title", title, CourseEdit.LONGEST_TITLE),
                Fields.text("description", description, CourseEdit.LONGEST_DESCRIPTION));
    }
}
