package org.lectern.packages.manifest;

/**
 * How large a manifest may be. Beyond a limit it is refused.
 *
 * @param maxBytes of the file, 1 or more
 * @param maxDepth how deep elements, and items, may nest: 1 to 1,000
 * @param maxElements in the whole manifest, 1 or more
 * @param maxAttributesPerElement 1 or more
 * @param maxTextLength the longest text or attribute value, in characters, 1 or more
 */
public record ManifestLimits(
        int maxBytes, int maxDepth, int maxElements, int maxAttributesPerElement, int maxTextLength) {
    public ManifestLimits {
        requireRange("maxBytes", maxBytes, Integer.MAX_VALUE - 8);
        requireRange("maxDepth", maxDepth, 1_000);
        requireRange("maxElements", maxElements, Integer.MAX_VALUE);
        requireRange("maxAttributesPerElement", maxAttributesPerElement, Integer.MAX_VALUE);
        requireRange("maxTextLength", maxTextLength, Integer.MAX_VALUE);
    }

    /** 16 MiB, 100 levels, 200,000 elements with at most 200 attributes, texts of up to 1 MiB. */
    public static ManifestLimits defaults() {
        return new ManifestLimits(16 << 20, 100, 200_000, 200, 1 << 20);
    }

    private static void requireRange(String name, int value, int highest) {
        if (value < 1 || value > highest) {
            throw new IllegalArgumentException(name + " must be between 1 and " + highest + ", not " + value);
        }
    }
}
