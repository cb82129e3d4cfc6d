package org.lectern.catalog;

import java.util.List;

/** Categories over REST, by name. */
public record CategoryList(List<Category> items) {}
