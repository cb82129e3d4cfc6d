package org.lectern.packages.manifest;

import org.lectern.packages.manifest.binding.ResourceElement;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.report.Place;

/**
 * A resource of the manifest or of a sub-manifest.
 *
 * @param outer the base with the {@code xml:base} of the manifest and of its resources
 */
record Resource(String identifier, ResourceElement element, Base outer) {
    /** With the resource's own {@code xml:base}; made when asked for, since a manifest may have very many of them. */
    Base base() {
        return outer.with(element.base());
    }

    Place place() {
        return new Place(element.line(), "resource", identifier);
    }
}
