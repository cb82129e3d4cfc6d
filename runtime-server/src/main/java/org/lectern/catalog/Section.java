package org.lectern.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section with its lectures, in order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(UUID id, String title, @Nullable String description, List<Lecture> lectures) {}
