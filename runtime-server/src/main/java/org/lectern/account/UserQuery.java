package org.lectern.account;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list has.
 *
 * @param search part of the name or the e-mail address
 */
record UserQuery(
        @Nullable String search,
        @Nullable Role role,
        @Nullable UUID organizationId) {
    /** For the statement: in lower case as the column is, and each character stands for itself. */
    public @Nullable String pattern() {
        if (search == null || search.isBlank()) {
            return null;
        }
        var text = search.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
