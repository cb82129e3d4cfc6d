package org.lectern.packages.manifest;

import java.io.IOException;
import java.io.InputStream;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.binding.ManifestBinding;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.lectern.packages.manifest.xml.ManifestParser;
import org.lectern.packages.manifest.xml.ManifestText;
import org.lectern.packages.manifest.xml.Observations;
import org.lectern.packages.manifest.xml.XmlLimits;

/** Reads the manifest of a SCORM 1.2 or SCORM 2004 package: strict about safety, lenient about everything else. */
public final class ManifestReader {
    private ManifestReader() {}

    /**
     * Reads {@code imsmanifest.xml}.
     *
     * @throws PackageRefusedException if there is no manifest, or none that could be run; the exception says why
     * @throws IOException if the archive cannot be read
     */
    public static ManifestReading read(PackageFiles files, ManifestLimits limits)
            throws IOException, PackageRefusedException {
        String path = ManifestLocation.find(files);
        Report report = new Report(path);
        ManifestLocation.report(path, report);
        String text = new ManifestText(report).decode(bytes(files, path, limits.maxBytes(), report));
        XmlLimits xmlLimits = new XmlLimits(
                limits.maxDepth(), limits.maxElements(), limits.maxAttributesPerElement(), limits.maxTextLength());
        ManifestBinding binding = new ManifestBinding();
        Observations observations = new ManifestParser(xmlLimits, report).parse(text, binding.sink());
        Manifest manifest = new ManifestAssembler(files, path, limits, report).assemble(binding.root(), observations);
        return new ManifestReading(manifest, report.oddities());
    }

    private static byte[] bytes(PackageFiles files, String path, int max, Report report)
            throws IOException, PackageRefusedException {
        try (InputStream in = files.open(path)) {
            byte[] bytes = in.readNBytes(max + 1);
            if (bytes.length > max) {
                throw report.refusal(
                        "MANIFEST_TOO_LARGE",
                        "The manifest is too large: it has more than " + max + " bytes.",
                        Place.line(0));
            }
            return bytes;
        }
    }
}
