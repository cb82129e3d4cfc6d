package org.lectern.packages.manifest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;
import org.lectern.packages.manifest.binding.ManifestElement;
import org.lectern.packages.manifest.binding.MetadataElement;
import org.lectern.packages.manifest.binding.TextElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.manifest.xml.Observations;

/**
 * Decides for which standard a package was made. {@code schemaversion} decides where it can be understood; the namespaces
 * where it cannot; and a feature of the 4th Edition makes any SCORM 2004 package one of the 4th, because an earlier
 * edition would silently leave the feature out.
 */
final class StandardDetection {
    private static final int LONGEST_VERSION = 100;

    private final Report report;

    StandardDetection(Report report) {
        this.report = report;
    }

    Standard detect(ManifestElement manifest, Observations observations) {
        MetadataElement metadata = manifest.metadata();
        TextElement element = metadata == null ? null : metadata.schemaVersion();
        String version = element == null ? null : element.text();
        reportSchema(metadata);
        Place place = new Place(
                element == null ? manifest.line() : element.line(),
                element == null ? "manifest" : "schemaversion",
                element == null ? manifest.identifier() : null);
        Standard bySchema = ofSchemaVersion(version);
        if (bySchema == null && !isBare2004(version)) {
            return withoutSchemaVersion(version, observations, place);
        }
        Standard standard = bySchema == null ? edition(observations) : bySchema;
        reportNamespaces(standard, version, observations, place);
        if (standard.isScorm2004() && standard != Standard.SCORM_2004_4TH && observations.fourthEditionFeature()) {
            report.add(
                    "EDITION_CONFLICT",
                    "The manifest says " + Report.quote(version)
                            + " but uses elements of the 4th Edition; it is read as SCORM 2004 4th Edition.",
                    place);
            return Standard.SCORM_2004_4TH;
        }
        return standard;
    }

    private void reportSchema(@Nullable MetadataElement metadata) {
        TextElement schema = metadata == null ? null : metadata.schema();
        if (schema != null && !"ADL SCORM".equals(schema.text())) {
            report.add(
                    "SCHEMA_UNKNOWN",
                    "The schema should be \"ADL SCORM\" and not " + Report.quote(schema.text())
                            + "; the package is read as SCORM all the same.",
                    new Place(schema.line(), "schema", null));
        }
    }

    private Standard withoutSchemaVersion(@Nullable String version, Observations observations, Place place) {
        // Where the namespaces of both are declared, or none, the elements decide.
        boolean scorm2004 = observations.scorm2004Namespace() == observations.scorm12Namespace()
                ? observations.scorm2004Element()
                : observations.scorm2004Namespace();
        Standard standard = scorm2004 ? edition(observations) : Standard.SCORM_12;
        report.add(
                version == null ? "SCHEMAVERSION_MISSING" : "SCHEMAVERSION_UNKNOWN",
                (version == null
                                ? "The manifest does not say for which version of SCORM it is"
                                : "The schemaversion " + Report.quote(version) + " is not one of SCORM")
                        + "; by its namespaces and elements it is read as " + standard.label() + ".",
                place);
        return standard;
    }

    private void reportNamespaces(Standard standard, @Nullable String version, Observations observations, Place place) {
        boolean other = standard.isScorm2004() ? observations.scorm12Namespace() : observations.scorm2004Namespace();
        if (other) {
            report.add(
                    "STANDARD_CONFLICT",
                    "The schemaversion says " + Report.quote(version) + " but the manifest uses namespaces of "
                            + (standard.isScorm2004() ? "SCORM 1.2" : "SCORM 2004")
                            + "; the schemaversion decides: it is read as " + standard.label() + ".",
                    place);
        }
    }

    /** Null where the text does not name an edition. */
    private static @Nullable Standard ofSchemaVersion(@Nullable String version) {
        String v = normalized(version);
        if (v.equals("1.2") || v.startsWith("1.2.")) {
            return Standard.SCORM_12;
        }
        // CAM 1.3 is the book of the first and second edition; later ones name themselves.
        if (v.equals("1.3") || v.startsWith("1.3.") || v.matches("2004 ?(1st|2nd)( ed(ition|\\.)?)?")) {
            return Standard.SCORM_2004_2ND;
        }
        if (v.matches("2004 ?3rd( ed(ition|\\.)?)?")) {
            return Standard.SCORM_2004_3RD;
        }
        return v.matches("2004 ?4th( ed(ition|\\.)?)?") ? Standard.SCORM_2004_4TH : null;
    }

    private static boolean isBare2004(@Nullable String version) {
        return normalized(version).startsWith("2004");
    }

    private static Standard edition(Observations observations) {
        return observations.fourthEditionFeature() ? Standard.SCORM_2004_4TH : Standard.SCORM_2004_3RD;
    }

    private static String normalized(@Nullable String version) {
        return version == null || version.length() > LONGEST_VERSION
                ? ""
                : version.strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("\\A(adl )?(scorm ?|cam ?)+", "");
    }
}
