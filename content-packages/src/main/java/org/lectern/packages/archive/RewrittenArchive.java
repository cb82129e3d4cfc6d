package org.lectern.packages.archive;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.lectern.packages.Oddity;

/**
 * An archive ready to be kept and served, with {@code imsmanifest.xml} at its root and every entry proved whole.
 *
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param size of the file, in bytes
 * @param entries how many files it holds
 * @param oddities what opening and rewriting tolerated
 */
public record RewrittenArchive(Path file, String sha256, long size, int entries, List<Oddity> oddities) {
    public RewrittenArchive {
        requireNonNull(file);
        requireNonNull(sha256);
        oddities = List.copyOf(oddities);
    }
}
