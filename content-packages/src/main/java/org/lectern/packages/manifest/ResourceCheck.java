package org.lectern.packages.manifest;

import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.manifest.binding.DependencyElement;
import org.lectern.packages.manifest.binding.FileElement;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.href.Href;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Compares what the resources list with what the package holds. */
final class ResourceCheck {
    private final FileLookup files;
    private final ResourceTable resources;
    private final Base root;
    private final Report report;

    ResourceCheck(PackageFiles files, ResourceTable resources, Base root, Report report) {
        this.files = new FileLookup(files);
        this.resources = resources;
        this.root = root;
        this.report = report;
    }

    /** A resource that an item launches outside the package has been refused by now; any other does no harm. */
    void check() {
        for (Scope scope : resources.scopes()) {
            for (Resource resource : scope.resources().values()) {
                String href = resource.element().href();
                if (href != null && isRelative(href, resource) && find(href, resource) == null) {
                    report.add(
                            "HREF_OUTSIDE_PACKAGE",
                            "The href " + Report.quote(href) + " leads out of the package; no item launches it.",
                            resource.place());
                }
                for (FileElement file : resource.element().files()) {
                    check(file, resource);
                }
                for (DependencyElement dependency : resource.element().dependencies()) {
                    check(dependency, resource, scope);
                }
            }
        }
    }

    private void check(FileElement file, Resource resource) {
        Place place = new Place(file.line(), "file", resource.identifier());
        String written = file.href();
        if (written == null) {
            report.add("FILE_WITHOUT_HREF", "A file of the resource has no href; it is ignored.", place);
            return;
        }
        if (isRelative(written, resource)) {
            report(written, find(written, resource), place);
        }
    }

    private static boolean isRelative(String written, Resource resource) {
        Href href = Href.parse(written);
        return href.scheme() == null && !href.isWeb() && !resource.base().isWeb();
    }

    private FileLookup.@Nullable Found find(String written, Resource resource) {
        String path = Href.parse(written).path().replace('\\', '/');
        return files.find(path.startsWith("/") ? root : resource.base(), path, written);
    }

    private void report(String written, FileLookup.@Nullable Found found, Place place) {
        if (found == null) {
            report.add(
                    "FILE_OUTSIDE_PACKAGE",
                    "The file " + Report.quote(written) + " lies outside the package; it cannot be served.",
                    place);
        } else if (found.match() == FileLookup.Match.MISSING) {
            report.add(
                    "FILE_MISSING",
                    "The package has no file " + Report.quote(found.path()) + ", which the resource lists.",
                    place);
        } else if (found.match() == FileLookup.Match.CASE) {
            report.add(
                    "FILE_CASE",
                    "The file " + Report.quote(written) + " is called " + Report.quote(found.path())
                            + " in the package: upper and lower case, or the form of accents, differ.",
                    place);
        }
    }

    private void check(DependencyElement dependency, Resource resource, Scope scope) {
        String reference = dependency.identifierref();
        if (reference == null || resources.find(scope, reference) == null) {
            report.add(
                    "DEPENDENCY_UNKNOWN",
                    "The resource depends on a resource " + Report.quote(reference)
                            + ", which the manifest does not have; the dependency is ignored.",
                    new Place(dependency.line(), "dependency", resource.identifier()));
        }
    }
}
