package org.lectern.packages.archive;

import java.util.Locale;
import java.util.Set;

/** Files that operating systems leave in folders, and so in zips; no course needs them. */
final class Junk {
    private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final String MAC_FOLDER = "__MACOSX";

    /** The Finder's, where a folder has an icon of its own. */
    private static final String FOLDER_ICON = "Icon\r";

    /** Begins the name of what a file has beside its data on a Mac. */
    private static final String APPLE_DOUBLE = "._";

    private Junk() {}

    /** @param path whatever the zip has for one, with slashes */
    static boolean isJunk(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return NAMES.contains(name.toLowerCase(Locale.ROOT))
                || name.equals(FOLDER_ICON)
                || name.startsWith(APPLE_DOUBLE)
                || path.startsWith(MAC_FOLDER + "/")
                || path.contains("/" + MAC_FOLDER + "/");
    }

    static void note(String place, Oddities oddities) {
        oddities.add("JUNK_FILES", "A file that the operating system left in the zip was left out.", place);
    }
}
