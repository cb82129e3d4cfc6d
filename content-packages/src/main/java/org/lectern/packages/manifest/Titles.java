package org.lectern.packages.manifest;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.LomElement;
import org.lectern.packages.manifest.binding.MetadataElement;
import org.lectern.packages.manifest.binding.OrganizationElement;

/** Titles and descriptions, on one line and never blank. */
final class Titles {
    private Titles() {}

    static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }

    /** The title in the metadata of the manifest, else of the organisation. */
    static @Nullable String fromMetadata(
            @Nullable MetadataElement manifest, @Nullable OrganizationElement organization) {
        LomElement first = lom(manifest);
        LomElement second = organization == null ? null : lom(organization.metadata());
        String title = first == null ? null : clean(first.title());
        return title == null && second != null ? clean(second.title()) : title;
    }

    static @Nullable String description(
            @Nullable MetadataElement manifest, @Nullable OrganizationElement organization) {
        LomElement first = lom(manifest);
        LomElement second = organization == null ? null : lom(organization.metadata());
        String description = first == null ? null : first.description();
        return description == null && second != null ? second.description() : description;
    }

    private static @Nullable LomElement lom(@Nullable MetadataElement metadata) {
        return metadata == null ? null : metadata.lom();
    }
}
