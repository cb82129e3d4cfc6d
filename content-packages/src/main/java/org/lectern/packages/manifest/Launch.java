package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

/**
 * What an item launches.
 *
 * @param resourceIdentifier of the resource that it comes from
 * @param path of the file in the archive, exactly as the archive spells it; empty for an external launch
 * @param url for the browser: relative to the package's root, percent-encoded, with query and fragment; for an external
 *     launch absolute ({@code http}, {@code https}) or with a host but no scheme ({@code //host/…})
 * @param external whether it lies in the web and not in the package
 * @param missing whether the package has no such file; {@code path} is then the file that it should have
 */
public record Launch(
        String resourceIdentifier, ScormType type, String path, String url, boolean external, boolean missing) {
    public Launch {
        requireNonNull(resourceIdentifier);
        requireNonNull(type);
        requireNonNull(path);
        requireNonNull(url);
    }
}
