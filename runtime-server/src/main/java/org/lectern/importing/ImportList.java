package org.lectern.importing;

import java.util.List;

/** Imports over REST. */
public record ImportList(List<ImportJob> items) {}
