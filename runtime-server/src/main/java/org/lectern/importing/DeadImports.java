package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.UUID;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans up after imports that nobody is at work on any more, because their process died or lost the database: the job
 * says so, and neither file nor row is left. The archives of deleted courses go with them.
 */
final class DeadImports {
    static final ImportJob.Failure INTERRUPTED = new ImportJob.Failure(
            "INTERRUPTED", "The server stopped while this import ran. Nothing was kept: send the package again.", null);

    private static final Logger log = LoggerFactory.getLogger(DeadImports.class);

    private final Database database;
    private final ArchiveStore archives;
    private final CourseStore courses;
    private final ImportJobs jobs;
    private final ImportOwner self;
    private final PackageVersions versions;

    DeadImports(
            Database database,
            ArchiveStore archives,
            CourseStore courses,
            ImportJobs jobs,
            ImportOwner self,
            PackageVersions versions) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
        this.courses = requireNonNull(courses);
        this.jobs = requireNonNull(jobs);
        this.self = requireNonNull(self);
        this.versions = requireNonNull(versions);
    }

    void cleanUp() {
        self.hold();
        for (var job : database.read(mappers -> mappers.get(ImportMapper.class).running())) {
            if (job.owner() == self.number() ? !jobs.isUnderWay(job.id()) : self.isGone(job.owner())) {
                log.info("Import {} was interrupted; cleaning up", job.id());
                courses.abandon(job.id(), INTERRUPTED);
            }
        }
        versions.deleteReleased();
        try {
            archives.sweepStaging(this::isAlive);
        } catch (IOException e) {
            log.warn("Staged uploads could not be cleaned up", e);
        }
    }

    private boolean isAlive(String stagingName) {
        try {
            if (PackageReports.isOfReport(stagingName)) {
                var owner = PackageReports.owner(stagingName);
                return owner == self.number() || !self.isGone(owner);
            }
            var job = UUID.fromString(stagingName.substring(0, 36));
            return database.read(mappers -> mappers.get(ImportMapper.class).isRunning(job));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
