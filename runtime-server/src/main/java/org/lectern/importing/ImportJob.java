package org.lectern.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.Standard;

/**
 * An import as it stands: {@code Import} of the REST page.
 *
 * @param url where it was fetched from, without its query, which may be a secret; null for an upload
 * @param externalId what whoever asked for it calls the course
 * @param bytesDone of the current phase
 * @param bytesTotal null while it is not known
 * @param oddities JSON array of {@code {code, message, place}}
 * @param changes JSON of {@link VersionChanges}: what a further version changed in its course; absent for a first one
 * @param error why the package was refused or the import failed
 */
public record ImportJob(
        UUID id,
        ImportState state,
        ImportPhase phase,
        String fileName,
        @Nullable String url,
        @Nullable String externalId,
        long bytesDone,
        @Nullable Long bytesTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID courseId,
        @Nullable Standard standard,
        @Nullable Integer sections,
        @Nullable Integer lectures,

        @JsonRawValue @ArraySchema(schema = @Schema(implementation = Oddity.class))
        String oddities,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonRawValue
        @Schema(implementation = VersionChanges.class)
        @Nullable
        String changes,

        @Nullable Failure error) {
    /** Why an import failed; the place is an archive entry, or a file with line and element. */
    public record Failure(
            String code, String message, @Nullable String place) {
        static Failure of(PackageRefusedException refusal) {
            return new Failure(refusal.code(), String.valueOf(refusal.getMessage()), refusal.place());
        }
    }
}
