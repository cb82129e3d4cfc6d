package org.lectern.packages.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lectern.packages.Oddity;

/**
 * A manifest that could be read.
 *
 * @param oddities what was tolerated for that, in the order of discovery; bounded
 */
public record ManifestReading(Manifest manifest, List<Oddity> oddities) {
    public ManifestReading {
        requireNonNull(manifest);
        oddities = List.copyOf(oddities);
    }
}
