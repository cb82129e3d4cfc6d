package org.lectern.importing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;

/**
 * An import as it stands: {@code Import} of the REST page.
 *
 * @param bytesDone of the current phase
 * @param bytesTotal null while it is not known
 * @param oddities JSON array of {@code {code, message, place}}
 * @param error why the package was refused or the import failed
 */
public record ImportJob(
        UUID id,
        ImportState state,
        ImportPhase phase,
        String fileName,
        long bytesDone,
        @Nullable Long bytesTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID courseId,
        @Nullable Standard standard,
        @Nullable Integer sections,
        @Nullable Integer lectures,
        @JsonRawValue String oddities,
        @Nullable Failure error) {
    /** Why an import failed; the place is an archive entry, or a file with line and element. */
    public record Failure(
            String code, String message, @Nullable String place) {}
}
