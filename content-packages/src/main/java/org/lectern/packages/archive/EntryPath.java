package org.lectern.packages.archive;

import org.lectern.packages.PackageRefusedException;

/**
 * Turns an entry's name into a path beneath the package: segments separated by {@code /}, none of them empty, {@code .}
 * or {@code ..}. What would lead anywhere else is refused; what is only written in an unusual way is put right.
 */
final class EntryPath {
    private EntryPath() {}

    /** The path; empty or ending in {@code /} for a folder. */
    static String of(String name, String place, Oddities oddities) throws PackageRefusedException {
        if (name.isEmpty()) {
            throw new PackageRefusedException("EMPTY_NAME", "The zip has an entry without a name.", place);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new PackageRefusedException(
                    "CONTROL_CHARACTER", "The entry's name contains control characters.", place);
        }
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("//")) {
            throw new PackageRefusedException(
                    "ABSOLUTE_PATH",
                    "The entry's path is one of a network. Zip the course's folder with paths relative to it.",
                    place);
        }
        if (slashed.startsWith("/")) {
            oddities.add("LEADING_SLASH", "The path begins with a slash, which was left out.", place);
            slashed = slashed.substring(1);
        }
        if (hasDriveLetter(slashed)) {
            throw new PackageRefusedException(
                    "DRIVE_LETTER",
                    "The entry's path begins with a drive. Zip the course's folder with paths relative to it.",
                    place);
        }
        if (name.indexOf('\\') >= 0) {
            oddities.add("BACKSLASH", "The path uses \\ between folders; it was read as /.", place);
        }
        return withoutEmptySegments(slashed, place, oddities);
    }

    private static String withoutEmptySegments(String path, String place, Oddities oddities)
            throws PackageRefusedException {
        StringBuilder kept = new StringBuilder(path.length());
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String segment = path.substring(start, end);
            if (segment.equals("..")) {
                throw new PackageRefusedException(
                        "PATH_TRAVERSAL", "The entry's path leads out of the package with \"..\".", place);
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                kept.append(path, start, slash < 0 ? end : end + 1);
            } else if (slash >= 0) {
                oddities.add("REDUNDANT_SEGMENT", "The path has empty or \".\" segments; they were left out.", place);
            }
            start = end + 1;
        }
        return kept.toString();
    }

    private static boolean hasDriveLetter(String path) {
        return path.length() >= 2 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }
}
