package org.lectern.packages.manifest;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.manifest.href.Paths;
import org.lectern.packages.manifest.report.Report;

/**
 * Where the manifest lies. It belongs at the root (IMS CP 1.1.2); authors who zip a folder instead of what is
 * in it put it one level down, and then the folder is the root.
 */
final class ManifestLocation {
    private static final String NAME = "imsmanifest.xml";

    private ManifestLocation() {}

    static String find(PackageFiles files) throws PackageRefusedException {
        if (files.contains(NAME)) {
            return NAME;
        }
        List<String> found = files.paths().stream()
                .filter(path -> Paths.fileName(path).equalsIgnoreCase(NAME))
                // What the archive tool of a Mac adds beside each file.
                .filter(path -> !path.startsWith("__MACOSX/"))
                .toList();
        List<String> atRoot =
                found.stream().filter(path -> path.indexOf('/') < 0).toList();
        List<String> candidates = atRoot.isEmpty() ? found : atRoot;
        if (candidates.isEmpty()) {
            throw new PackageRefusedException(
                    "MANIFEST_MISSING", "There is no " + NAME + " in the package: it is not a SCORM package.", NAME);
        }
        if (candidates.size() > 1) {
            throw new PackageRefusedException(
                    "MANIFEST_AMBIGUOUS",
                    "The package has no " + NAME + " at its root but several further down: "
                            + candidates.stream().limit(5).collect(Collectors.joining(", "))
                            + ". Upload each course by itself.",
                    NAME);
        }
        return candidates.get(0);
    }

    static void report(String path, Report report) {
        if (!folder(path).isEmpty()) {
            report.add(
                    "MANIFEST_IN_FOLDER",
                    "The manifest is not at the root of the package but in the folder " + Report.quote(folder(path))
                            + ", which is taken for the root.");
        }
        if (!Paths.fileName(path).equals(NAME)) {
            report.add(
                    "MANIFEST_NAME_CASE",
                    "The manifest's name is " + NAME + " in lower case, not "
                            + Report.quote(Paths.fileName(path))
                            + ".");
        }
    }

    /** Empty, or ending in a slash. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
