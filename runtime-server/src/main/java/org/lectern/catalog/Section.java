package org.lectern.catalog;

import java.util.List;
import java.util.UUID;

/** A section with its lectures, in order. */
public record Section(UUID id, String title, List<Lecture> lectures) {}
