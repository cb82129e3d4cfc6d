package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;

/**
 * What a package says of itself.
 *
 * @param identifier as written, or {@code manifest} where there is none
 * @param version of the package, as its author counts
 * @param title never blank: the organisation's, else the metadata's, else the identifier
 * @param description from the metadata
 * @param organization the default one
 * @param otherOrganizations the alternatives to it, in the manifest's order
 */
public record Manifest(
        String identifier,
        @Nullable String version,
        Standard standard,
        String title,
        @Nullable String description,
        Organization organization,
        List<Organization> otherOrganizations) {
    public Manifest {
        requireNonNull(identifier);
        requireNonNull(standard);
        requireNonNull(title);
        requireNonNull(organization);
        otherOrganizations = List.copyOf(otherOrganizations);
    }
}
