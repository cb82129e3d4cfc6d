package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.binding.ItemElement;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.OrganizationsElement;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.report.Report;

/** Every resource of a package, with those of its sub-manifests. Among equal identifiers the outermost, first one wins. */
final class ResourceTable {
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Scope> subManifests = new HashMap<>();

    /** @param folder of the manifest in the package: empty, or ending in a slash */
    ResourceTable(ManifestElement root, String folder, Report report) {
        collect(root, Base.of(folder), report);
        for (Scope scope : scopes) {
            scope.resources().forEach(resources::putIfAbsent);
        }
        for (Scope sub : scopes.subList(1, scopes.size())) {
            if (sub.manifest().identifier() != null) {
                subManifests.putIfAbsent(sub.manifest().identifier(), sub);
            }
        }
    }

    /** The manifest itself, without its sub-manifests. */
    Scope root() {
        return scopes.get(0);
    }

    /** The manifest and its sub-manifests, from the outside inwards. */
    List<Scope> scopes() {
        return scopes;
    }

    List<Resource> all() {
        return scopes.stream()
                .flatMap(scope -> scope.resources().values().stream())
                .toList();
    }

    /** Those that items of any organisation refer to; all, where none does. */
    Collection<Resource> launched() {
        Set<Resource> launched = new LinkedHashSet<>();
        for (Scope scope : scopes) {
            OrganizationsElement organizations = scope.manifest().organizations();
            if (organizations != null) {
                organizations.organizations().forEach(one -> collect(one.items(), scope, launched));
            }
        }
        return launched.isEmpty() ? all() : launched;
    }

    private void collect(List<ItemElement> items, Scope scope, Set<Resource> launched) {
        for (ItemElement item : items) {
            Resource resource = item.identifierref() == null ? null : find(scope, item.identifierref());
            if (resource != null) {
                launched.add(resource);
            }
            collect(item.items(), scope, launched);
        }
    }

    @Nullable
    Resource find(Scope from, String identifier) {
        Resource own = from.resources().get(identifier);
        return own != null ? own : resources.get(identifier);
    }

    @Nullable
    Scope findSubManifest(String identifier) {
        return subManifests.get(identifier);
    }

    private void collect(ManifestElement manifest, Base outer, Report report) {
        // Each manifest names its resources for itself.
        Scope scope = Scope.of(manifest, outer, new Identifiers(report));
        scopes.add(scope);
        manifest.subManifests().forEach(sub -> collect(sub, scope.base(), report));
    }
}
