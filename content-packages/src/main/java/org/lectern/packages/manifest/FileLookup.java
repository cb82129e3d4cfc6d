package org.lectern.packages.manifest;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.manifest.href.Base;
import org.lectern.packages.manifest.href.Paths;
import org.lectern.packages.manifest.href.PercentCoding;

/** Finds the file that a manifest means. */
final class FileLookup {
    /** How a file was found. */
    enum Match {
        EXACT,
        /** The manifest writes the name as it is, where it should escape some of it. */
        NOT_ENCODED,
        /** The name holds a question mark or number sign that was taken for the beginning of a query or fragment. */
        LITERAL,
        /** Upper and lower case, or the composition of accents, differ. */
        CASE,
        MISSING
    }

    /** @param path as the archive spells it; for a missing file as it should be called */
    record Found(String path, Match match) {}

    private final PackageFiles files;
    private @Nullable Map<String, String> byFoldedPath;

    FileLookup(PackageFiles files) {
        this.files = files;
    }

    /**
     * Looks for a path with percent escapes, relative to a base.
     *
     * @param literal the whole href, for a file name that holds an unescaped {@code ?} or {@code #}
     * @return null where the path leads out of the package
     */
    @Nullable
    Found find(Base base, String path, String literal) {
        Set<String> decoded = new LinkedHashSet<>();
        Set<String> undecoded = new LinkedHashSet<>();
        Set<String> literals = new LinkedHashSet<>();
        for (String folder : new String[] {base.folder(), base.lenientFolder()}) {
            add(decoded, PercentCoding.decode(folder + path).replace('\\', '/'));
            add(undecoded, folder + path);
            add(literals, folder + literal);
        }
        if (decoded.isEmpty()) {
            return null;
        }
        Found found = firstOf(decoded, Match.EXACT);
        found = found == null ? firstOf(undecoded, Match.NOT_ENCODED) : found;
        found = found == null ? firstOf(literals, Match.LITERAL) : found;
        return found == null ? similar(decoded) : found;
    }

    private @Nullable Found firstOf(Set<String> candidates, Match match) {
        for (String candidate : candidates) {
            if (files.contains(candidate)) {
                return new Found(candidate, match);
            }
        }
        return null;
    }

    private Found similar(Set<String> decoded) {
        for (String candidate : decoded) {
            String similar = foldedPaths().get(folded(candidate));
            if (similar != null) {
                return new Found(similar, Match.CASE);
            }
        }
        return new Found(decoded.iterator().next(), Match.MISSING);
    }

    private static void add(Set<String> paths, String path) {
        String inPackage = Paths.normalize(path);
        if (inPackage != null) {
            paths.add(inPackage);
        }
    }

    private Map<String, String> foldedPaths() {
        Map<String, String> known = byFoldedPath;
        if (known == null) {
            known = new HashMap<>();
            for (String path : files.paths()) {
                known.putIfAbsent(folded(path), path);
            }
            byFoldedPath = known;
        }
        return known;
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
