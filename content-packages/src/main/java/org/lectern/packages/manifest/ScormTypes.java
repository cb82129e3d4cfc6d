package org.lectern.packages.manifest;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.ResourceElement;
import org.lectern.packages.manifest.report.Report;

/**
 * Tells SCOs from assets by {@code adlcp:scormtype} (SCORM 1.2) or {@code adlcp:scormType} (SCORM 2004). Without it a
 * resource is an asset, but for one case: a package that names the type nowhere and whose items launch just one. Its tool has
 * forgotten the attribute, and as an asset the course could never report a thing. Of several nobody knows which would
 * report: a page that never does could never be completed as a SCO.
 */
final class ScormTypes {
    private final Standard standard;
    private final boolean forgotten;
    private final Report report;

    /** @param launched those that items refer to; all, where there are no items */
    ScormTypes(Standard standard, List<Resource> resources, Collection<Resource> launched, Report report) {
        this.standard = standard;
        this.report = report;
        boolean nowhere = resources.stream().allMatch(resource -> written(resource.element()) == null);
        long launchable = launched.stream()
                .filter(resource -> resource.element().href() != null)
                .count();
        this.forgotten = nowhere && launchable == 1;
    }

    /** The type, with a report on how it was written. */
    ScormType of(Resource resource) {
        String written = written(resource.element());
        if (written == null) {
            report.add(
                    "SCORMTYPE_MISSING",
                    "The resource does not say whether it is a SCO or an asset; it is taken for "
                            + (forgotten ? "a SCO, since it is all that the package launches." : "an asset."),
                    resource.place());
            return forgotten ? ScormType.SCO : ScormType.ASSET;
        }
        reportSpelling(resource);
        ScormType type = declared(resource);
        if (type == null) {
            report.add(
                    "SCORMTYPE_INVALID",
                    "A scormtype is \"sco\" or \"asset\" and not " + Report.quote(written)
                            + "; it is taken for an asset.",
                    resource.place());
            return ScormType.ASSET;
        }
        if (!written.equals(written.toLowerCase(Locale.ROOT))) {
            report.add(
                    "SCORMTYPE_CASE",
                    "A scormtype is written in lower case, not " + Report.quote(written) + ".",
                    resource.place());
        }
        return type;
    }

    /** The type that the manifest gives; null for none or an invalid one. */
    static @Nullable ScormType declared(Resource resource) {
        String written = written(resource.element());
        return switch (written == null ? "" : written.toLowerCase(Locale.ROOT)) {
            case "sco" -> ScormType.SCO;
            case "asset" -> ScormType.ASSET;
            default -> null;
        };
    }

    private void reportSpelling(Resource resource) {
        ResourceElement element = resource.element();
        boolean right = standard.isScorm2004() ? element.scormTypeOf2004() != null : element.scormTypeOf12() != null;
        if (!right) {
            report.addOnce(
                    "SCORMTYPE_SPELLING",
                    "",
                    standard.label() + " spells this attribute "
                            + (standard.isScorm2004() ? "adlcp:scormType." : "adlcp:scormtype."),
                    resource.place());
        }
    }

    private static @Nullable String written(ResourceElement element) {
        return element.scormTypeOf12() != null ? element.scormTypeOf12() : element.scormTypeOf2004();
    }
}
