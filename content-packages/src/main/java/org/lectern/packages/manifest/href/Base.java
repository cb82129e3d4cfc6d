package org.lectern.packages.manifest.href;

import org.jspecify.annotations.Nullable;

/**
 * What {@code xml:base} makes of relative hrefs (XML Base, RFC 3986 section 5.2).
 *
 * @param folder empty or ending in a slash, with percent escapes as written; may begin with a scheme
 * @param lenientFolder the same, had every {@code xml:base} ended in the slash that authors forget
 */
public record Base(String folder, String lenientFolder) {
    private static final int LONGEST = 2_000;

    /** The base without any {@code xml:base}: the manifest's folder in the package, empty or ending in a slash. */
    public static Base of(String folder) {
        return new Base(folder, folder);
    }

    /** The base below this one. An {@code xml:base} longer than any path is ignored. */
    public Base with(@Nullable String xmlBase) {
        if (xmlBase == null || xmlBase.length() + lenientFolder.length() > LONGEST) {
            return this;
        }
        String path = xmlBase.strip().replace('\\', '/');
        int end = path.lastIndexOf('/') + 1;
        String strict = path.substring(0, end);
        String lenient = path.isEmpty() || path.endsWith("/") ? path : path + '/';
        boolean absolute = path.startsWith("/") || Href.parse(path).scheme() != null;
        return absolute ? new Base(strict, lenient) : new Base(folder + strict, lenientFolder + lenient);
    }

    /** Whether the base lies in the web, so that every relative href does. */
    public boolean isWeb() {
        return Href.parse(folder).isWeb();
    }
}
