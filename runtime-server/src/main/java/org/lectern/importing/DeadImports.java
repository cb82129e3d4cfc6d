package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.UUID;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cleans up after imports whose process died: the job says so, and neither file nor row is left. */
final class DeadImports {
    private static final Logger log = LoggerFactory.getLogger(DeadImports.class);
    private static final ImportJob.Failure INTERRUPTED = new ImportJob.Failure(
            "INTERRUPTED",
            "The server stopped while this import ran. Nothing was kept: upload the package again.",
            null);

    private final Database database;
    private final ArchiveStore archives;
    private final CourseStore courses;
    private final ImportOwner self;

    DeadImports(Database database, ArchiveStore archives, CourseStore courses, ImportOwner self) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
        this.courses = requireNonNull(courses);
        this.self = requireNonNull(self);
    }

    void cleanUp() {
        for (var job : database.read(mappers -> mappers.get(ImportMapper.class).running())) {
            if (self.isGone(job.owner())) {
                log.info("Import {} was interrupted; cleaning up", job.id());
                courses.abandon(job.id(), INTERRUPTED, job.archiveSha256());
            }
        }
        try {
            archives.sweepStaging(this::isAlive);
        } catch (IOException e) {
            log.warn("Staged uploads could not be cleaned up", e);
        }
    }

    private boolean isAlive(String stagingName) {
        try {
            var job = UUID.fromString(stagingName.substring(0, 36));
            return database.read(mappers -> mappers.get(ImportMapper.class).isRunning(job));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
