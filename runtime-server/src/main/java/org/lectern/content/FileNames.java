package org.lectern.content;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.archive.ArchiveEntry;
import org.lectern.packages.archive.PackageArchive;

/**
 * Finds an archive's file by the name that content asks for. That is its exact name, or else the one that Windows or
 * macOS would have opened on the author's machine: they ignore case, macOS zips names with their accents taken apart, and
 * web servers take several slashes for one.
 */
final class FileNames {
    private static final Pattern EXTRA_SLASHES = Pattern.compile("^/+|(?<=/)/+");

    private final PackageArchive archive;

    /** Made at the first miss: most packages never need it. */
    private volatile @Nullable Map<String, String> byFoldedName;

    FileNames(PackageArchive archive) {
        this.archive = archive;
    }

    Optional<ArchiveEntry> find(String path) {
        Optional<ArchiveEntry> exact = archive.entry(path);
        if (exact.isPresent()) {
            return exact;
        }
        return Optional.ofNullable(foldedNames().get(fold(path))).flatMap(archive::entry);
    }

    private Map<String, String> foldedNames() {
        Map<String, String> names = byFoldedName;
        if (names == null) {
            names = archive.paths().stream()
                    .collect(toUnmodifiableMap(FileNames::fold, Function.identity(), (first, second) -> first));
            byFoldedName = names;
        }
        return names;
    }

    private static String fold(String path) {
        String singleSlashes = EXTRA_SLASHES.matcher(path).replaceAll("");
        return Normalizer.normalize(singleSlashes, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
