package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an import's progress to its row, a few times a second at the most. */
final class ImportProgress {
    private static final long INTERVAL_NANOS = 250_000_000;

    private final ImportJobs jobs;
    private final UUID job;
    private final ImportPhase phase;
    private long written = System.nanoTime();

    ImportProgress(ImportJobs jobs, UUID job, ImportPhase phase) {
        this.jobs = requireNonNull(jobs);
        this.job = requireNonNull(job);
        this.phase = requireNonNull(phase);
    }

    void at(long bytesDone, @Nullable Long bytesTotal) {
        var now = System.nanoTime();
        if (now - written >= INTERVAL_NANOS) {
            written = now;
            jobs.progress(job, phase, bytesDone, bytesTotal);
        }
    }
}
