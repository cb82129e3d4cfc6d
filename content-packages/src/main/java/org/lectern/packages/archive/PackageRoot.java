package org.lectern.packages.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.packages.PackageRefusedException;

/**
 * The folder of an archive that is the package: the one that holds the manifest, which need not be the archive's root,
 * as people zip a folder rather than its content.
 *
 * <p>Of several manifests the one nearest the root counts; others lie beneath it as content. Where two folders of the
 * same depth hold one, the zip holds two courses and is refused. Files outside the folder are no part of the package by
 * the manifest's own word, and are left out, unless the manifest climbs out of its folder with {@code ../}: beneath the
 * served root there would be no place for what it means, so such a zip is refused.
 *
 * @param prefix what precedes the package's paths in the archive: empty, or ending in {@code /}
 * @param manifest the manifest's path in the archive
 */
record PackageRoot(String prefix, String manifest) {
    static final String MANIFEST = "imsmanifest.xml";

    static PackageRoot find(PackageArchive archive, Oddities oddities) throws IOException, PackageRefusedException {
        List<String> paths =
                archive.paths().stream().filter(path -> !Junk.isJunk(path)).toList();
        PackageRoot root = nearest(paths);
        root.note(oddities);
        Optional<String> outside =
                paths.stream().filter(path -> !path.startsWith(root.prefix)).findFirst();
        if (outside.isPresent() && ManifestScan.climbsOut(archive, root.manifest)) {
            throw new PackageRefusedException(
                    "FILES_OUTSIDE_PACKAGE",
                    "The manifest refers to files outside its folder with \"../\". Zip the course so that " + MANIFEST
                            + " is at the root and everything that it needs beneath it.",
                    outside.get());
        }
        paths.stream()
                .filter(path -> !path.startsWith(root.prefix))
                .forEach(path -> oddities.add(
                        "FILES_OUTSIDE_PACKAGE",
                        "The file is outside the manifest's folder \"" + root.prefix + "\" and was left out.",
                        path));
        return root;
    }

    /** Where a file of the archive stands in the package, if it is part of it. */
    Optional<String> relocate(String path) {
        if (path.equals(manifest)) {
            return Optional.of(MANIFEST);
        }
        return path.startsWith(prefix) && !Junk.isJunk(path)
                ? Optional.of(path.substring(prefix.length()))
                : Optional.empty();
    }

    private static PackageRoot nearest(List<String> paths) throws PackageRefusedException {
        String nearest = null;
        String rival = null;
        for (String path : paths) {
            if (!isManifest(path)) {
                continue;
            }
            int order = nearest == null ? -1 : Long.compare(depth(path), depth(nearest));
            if (order < 0) {
                nearest = path;
                rival = null;
            } else if (order == 0 && nearest != null && folder(path).equals(folder(nearest))) {
                nearest = path.endsWith(MANIFEST) ? path : nearest;
            } else if (order == 0) {
                rival = path;
            }
        }
        if (nearest == null) {
            throw MissingManifest.refusal(paths);
        }
        if (rival != null) {
            throw new PackageRefusedException(
                    "SEVERAL_PACKAGES",
                    "The zip holds more than one course: \"" + nearest + "\" and \"" + rival
                            + "\". Upload each by itself.",
                    rival);
        }
        return new PackageRoot(folder(nearest), nearest);
    }

    private void note(Oddities oddities) {
        if (!prefix.isEmpty()) {
            oddities.add(
                    "MANIFEST_IN_FOLDER",
                    "The package is in the folder \"" + prefix + "\"; its content was taken as the root.",
                    manifest);
        }
        if (!manifest.endsWith(MANIFEST)) {
            oddities.add("MANIFEST_RENAMED", "The manifest is not named " + MANIFEST + "; it was renamed.", manifest);
        }
    }

    private static boolean isManifest(String path) {
        String name = path.substring(folder(path).length());
        return name.equalsIgnoreCase(MANIFEST);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
