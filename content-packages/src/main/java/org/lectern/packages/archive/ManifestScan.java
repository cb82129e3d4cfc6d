package org.lectern.packages.archive;

import java.io.IOException;
import java.io.InputStream;

/** Looks for one thing in a manifest that is not read yet, whatever its encoding and size. */
final class ManifestScan {
    private static final int CLIMB = 3;

    private ManifestScan() {}

    /** Whether {@code ../} or {@code ..\} stands anywhere in it. */
    static boolean climbsOut(PackageArchive archive, String manifest) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        int matched = 0;
        try (InputStream in = archive.open(manifest)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    matched = advance(matched, buffer[i]);
                    if (matched == CLIMB) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int advance(int matched, byte b) {
        return switch (b) {
            case 0 -> matched; // UTF-16 puts one beside each ASCII character
            case '.' -> Math.min(matched + 1, 2);
            case '/', '\\' -> matched == 2 ? CLIMB : 0;
            default -> 0;
        };
    }
}
