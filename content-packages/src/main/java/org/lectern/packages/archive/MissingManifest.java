package org.lectern.packages.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.packages.PackageRefusedException;

/** Says of a zip without {@code imsmanifest.xml} what it seems to be instead, and what to do about it. */
final class MissingManifest {
    private static final Set<String> SOURCES = Set.of(
            "story", "cptx", "ispring", "quiz", "pptx", "ppt", "docx", "doc", "key", "elp", "elpx", "psd", "rise");

    private final List<String> names;

    private MissingManifest(List<String> paths) {
        names = paths.stream().map(path -> path.toLowerCase(Locale.ROOT)).toList();
    }

    static PackageRefusedException refusal(List<String> paths) {
        return new PackageRefusedException(
                "NO_MANIFEST",
                "The zip is not a SCORM package: it has no " + PackageRoot.MANIFEST + ". "
                        + new MissingManifest(paths).guess(),
                PackageRoot.MANIFEST);
    }

    private String guess() {
        if (names.isEmpty()) {
            return "It holds no files.";
        }
        if (hasFile("cmi5.xml")) {
            return "It seems to be a cmi5 package. Export the course for SCORM.";
        }
        if (hasFile("tincan.xml")) {
            return "It seems to be an xAPI (Tin Can) package. Export the course for SCORM.";
        }
        if (count("crs") > 0 && count("au") > 0) {
            return "It seems to be an AICC package. Export the course for SCORM.";
        }
        if (hasFile("h5p.json")) {
            return "It seems to be an H5P file. Export it for SCORM.";
        }
        if (names.contains("[content_types].xml")) {
            return "It seems to be an Office document. Publish it for SCORM with an authoring tool.";
        }
        if (names.contains("meta-inf/container.xml")) {
            return "It seems to be an e-book (EPUB). Publish it for SCORM with an authoring tool.";
        }
        return guessByExtensions();
    }

    private String guessByExtensions() {
        long zips = count("zip");
        if (zips > 1) {
            return "It seems to be a zip of " + zips + " zips: upload each by itself.";
        }
        if (zips == 1) {
            return "It holds another zip, perhaps the package: upload that by itself.";
        }
        for (String name : names) {
            if (SOURCES.contains(extension(name))) {
                return "It holds an authoring tool's source file (." + extension(name)
                        + "): publish the course for SCORM and upload what that gives.";
            }
        }
        if (count("html") + count("htm") > 0) {
            return "It seems to be a web page only. Publish the course for SCORM, not for the web.";
        }
        return "Publish the course for SCORM and upload the zip unchanged.";
    }

    private boolean hasFile(String file) {
        return names.stream().anyMatch(name -> name.equals(file) || name.endsWith("/" + file));
    }

    private long count(String extension) {
        return names.stream().filter(name -> extension(name).equals(extension)).count();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
