package org.lectern.packages.archive;

import java.util.Locale;
import java.util.Set;

/** Files that operating systems leave in folders, and so in zips; no course needs them. */
final class Junk {
    private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final String MAC_FOLDER = "__MACOSX";

    private Junk() {}

    static boolean isJunk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return NAMES.contains(name.toLowerCase(Locale.ROOT))
                || path.startsWith(MAC_FOLDER + "/")
                || path.contains("/" + MAC_FOLDER + "/");
    }

    static void note(PackageArchive archive, Oddities oddities) {
        archive.paths().stream()
                .filter(Junk::isJunk)
                .forEach(path -> oddities.add(
                        "JUNK_FILES", "A file that the operating system left in the zip was left out.", path));
    }
}
