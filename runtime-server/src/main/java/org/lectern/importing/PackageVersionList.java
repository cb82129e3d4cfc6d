package org.lectern.importing;

import java.util.List;

/** Versions of a package over REST, the newest first. */
public record PackageVersionList(List<PackageVersion> items) {}
