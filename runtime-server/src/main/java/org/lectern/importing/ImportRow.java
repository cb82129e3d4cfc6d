package org.lectern.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.Standard;

/** A row of {@code import_job}. */
record ImportRow(
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
        String oddities,
        @Nullable String changes,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        @Nullable String errorPlace) {
    ImportJob job() {
        return new ImportJob(
                id,
                state,
                phase,
                fileName,
                url,
                externalId,
                bytesDone,
                bytesTotal,
                startedAt,
                finishedAt,
                courseId,
                standard,
                sections,
                lectures,
                oddities,
                changes,
                errorCode == null || errorMessage == null
                        ? null
                        : new ImportJob.Failure(errorCode, errorMessage, errorPlace));
    }
}
