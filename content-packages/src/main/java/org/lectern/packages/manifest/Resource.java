package org.lectern.packages.manifest;

import org.lectern.packages.manifest.binding.ResourceElement;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.report.Place;

/**
 * A resource of the manifest or of a sub-manifest.
 *
 * @param base with the {@code xml:base} of the manifest, of the resources and of the resource itself
 */
record Resource(String identifier, ResourceElement element, Base base) {
    Place place() {
        return new Place(element.line(), "resource", identifier);
    }
}
