package org.lectern.packages.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.ResourceElement;
import org.lectern.packages.manifest.binding.ResourcesElement;
import org.lectern.packages.manifest.href.Base;

/**
 * A manifest with its own resources: references look here before they look into other manifests of the package.
 *
 * @param resources by identifier, in the manifest's order
 */
record Scope(ManifestElement manifest, Base base, Map<String, Resource> resources) {
    static Scope of(ManifestElement manifest, Base outer, Identifiers identifiers) {
        Base base = outer.with(manifest.base());
        ResourcesElement element = manifest.resources();
        Map<String, Resource> resources = new LinkedHashMap<>();
        if (element != null) {
            Base resourcesBase = base.with(element.base());
            List<ResourceElement> elements = element.resources();
            for (ResourceElement each : elements) {
                String identifier = identifiers.claim(each.identifier(), "resource", each.line());
                resources.put(identifier, new Resource(identifier, each, resourcesBase));
            }
        }
        return new Scope(manifest, base, resources);
    }
}
