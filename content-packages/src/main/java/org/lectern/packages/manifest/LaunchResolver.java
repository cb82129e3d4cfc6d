package org.lectern.packages.manifest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.href.Href;
import org.lectern.packages.manifest.href.PercentCoding;
import org.lectern.packages.manifest.report.Report;

/** Makes a launch of a resource: finds its file, or its place in the web, and puts the URL together. */
final class LaunchResolver {
    /** For all URLs together: many items may share one long href, which is how a small manifest could fill the memory. */
    private static final long MOST_CHARACTERS = 32 << 20;

    /** @param href with a path that fits a URL; null where the resource cannot be launched */
    private record Target(@Nullable Href href, String path, boolean external, boolean missing, ScormType type) {}

    private final FileLookup files;
    private final Base root;
    private final ScormTypes types;
    private final Report report;
    private long charactersMade;
    private final Map<Resource, Target> targets = new HashMap<>();

    LaunchResolver(PackageFiles files, Base root, ScormTypes types, Report report) {
        this.files = new FileLookup(files);
        this.root = root;
        this.types = types;
        this.report = report;
    }

    /**
     * The launch of a resource with the {@code parameters} of an item.
     *
     * @return null for a resource that cannot be launched
     */
    @Nullable
    Launch launch(Resource resource, @Nullable String parameters) throws PackageRefusedException {
        Target target = targets.get(resource);
        if (target == null) {
            target = target(resource);
            targets.put(resource, target);
        }
        if (target.href == null) {
            return null;
        }
        Href href = target.href.plus(parameters);
        String url = target.external ? href.url() : href.path() + href.tail();
        charactersMade += url.length();
        if (charactersMade > MOST_CHARACTERS) {
            throw report.refusal(
                    "XML_TOO_LARGE", "The manifest is too large: so many long hrefs cannot be kept.", resource.place());
        }
        return new Launch(resource.identifier(), target.type, target.path, url, target.external, target.missing);
    }

    private Target target(Resource resource) throws PackageRefusedException {
        String written = resource.element().href();
        if (written == null) {
            report.add(
                    "RESOURCE_WITHOUT_HREF",
                    "An item refers to this resource, but it names no file to launch.",
                    resource.place());
            return new Target(null, "", false, false, ScormType.ASSET);
        }
        reportType(resource);
        Href href = Href.parse(written);
        if (href.isWeb()) {
            return new Target(href, "", true, false, types.of(resource));
        }
        if (href.scheme() != null) {
            report.add(
                    "LAUNCH_SCHEME",
                    "The href " + Report.quote(written) + " is neither a file of the package nor a web address; "
                            + "it cannot be launched.",
                    resource.place());
            return new Target(null, "", false, false, ScormType.ASSET);
        }
        if (resource.base().isWeb()) {
            Href absolute = Href.parse(resource.base().lenientFolder() + href.path());
            Href whole = new Href(absolute.scheme(), absolute.path(), href.query(), href.fragment());
            return new Target(whole, "", true, false, types.of(resource));
        }
        return inPackage(resource, href, written);
    }

    private Target inPackage(Resource resource, Href href, String written) throws PackageRefusedException {
        String path = href.path();
        if (path.indexOf('\\') >= 0) {
            report.add(
                    "HREF_BACKSLASH",
                    "The href " + Report.quote(written) + " has backslashes; they are read as slashes.",
                    resource.place());
            path = path.replace('\\', '/');
        }
        Base base = resource.base();
        if (path.startsWith("/")) {
            report.add(
                    "HREF_ABSOLUTE",
                    "The href " + Report.quote(written) + " begins with a slash; it is read from the package's root.",
                    resource.place());
            base = root;
        }
        FileLookup.Found found = files.find(base, path, written);
        if (found == null) {
            throw outsidePackage(resource, report);
        }
        reportMatch(resource, written, found);
        boolean literal = found.match() == FileLookup.Match.LITERAL;
        Href encoded = new Href(
                null,
                PercentCoding.encodePath(found.path()),
                literal ? null : href.query(),
                literal ? null : href.fragment());
        return new Target(encoded, found.path(), false, found.match() == FileLookup.Match.MISSING, types.of(resource));
    }

    static PackageRefusedException outsidePackage(Resource resource, Report report) {
        return report.refusal(
                "HREF_OUTSIDE_PACKAGE",
                "The href " + Report.quote(resource.element().href()) + " leads out of the package.",
                resource.place());
    }

    private void reportMatch(Resource resource, String written, FileLookup.Found found) {
        switch (found.match()) {
            case NOT_ENCODED, LITERAL ->
                report.add(
                        "HREF_NOT_ENCODED",
                        "The href " + Report.quote(written) + " is the file's plain name; special characters in it "
                                + "should be percent-encoded.",
                        resource.place());
            case CASE ->
                report.add(
                        "HREF_CASE",
                        "The href " + Report.quote(written) + " differs from the file's name "
                                + Report.quote(found.path()) + " in upper and lower case or in the form of accents.",
                        resource.place());
            case MISSING ->
                report.add(
                        "LAUNCH_FILE_MISSING",
                        "The package has no file " + Report.quote(found.path()) + ", which this resource launches.",
                        resource.place());
            case EXACT -> {
                // Nothing to say.
            }
        }
    }

    private void reportType(Resource resource) {
        String type = resource.element().type();
        if (!"webcontent".equals(type)) {
            report.add(
                    "RESOURCE_TYPE",
                    "The type of a resource must be \"webcontent\" and not " + Report.quote(type)
                            + "; it is launched like web content.",
                    resource.place());
        }
    }
}
