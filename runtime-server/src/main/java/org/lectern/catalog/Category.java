package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What courses are sorted by.
 *
 * @param courses how many published courses it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Category(
        UUID id,
        String name,
        String slug,
        @Nullable String description,
        @Nullable String icon,
        int courses) {}
