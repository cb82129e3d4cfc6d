package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.lectern.catalog.CourseService;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.http.Json;
import org.lectern.packages.Oddity;
import org.lectern.packages.archive.RewrittenArchive;
import org.lectern.packages.manifest.Manifest;
import org.lectern.sequencing.CourseDefinition;

/** Makes an archive and its course permanent together, and takes back an archive that no course came to need. */
final class CourseStore {
    private final Database database;
    private final ArchiveStore archives;
    private final CourseService courses;

    CourseStore(Database database, ArchiveStore archives, CourseService courses) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
        this.courses = requireNonNull(courses);
    }

    /** Keeps the archive, creates the course and ends the job, in one transaction. */
    void store(UUID job, RewrittenArchive archive, Manifest manifest, UUID createdById, List<Oddity> oddities) {
        var plan = CoursePlan.of(manifest, createdById);
        database.transaction(mappers -> {
            var imports = mappers.get(ImportMapper.class);
            imports.lockArchive(archive.sha256());
            keep(archive);
            courses.create(mappers, plan.course());
            var version = UuidCreator.getTimeOrderedEpoch();
            imports.insertVersion(
                    version,
                    plan.course().id(),
                    manifest.standard(),
                    archive.sha256(),
                    archive.size(),
                    manifest.identifier(),
                    manifest.standard().isScorm2004() ? json(CourseDefinition.of(manifest.organization())) : null);
            plan.items().forEach(item -> imports.insertItem(version, item, json(item.launchData())));
            imports.succeed(
                    job,
                    plan.course().id(),
                    manifest.standard(),
                    plan.course().sections().size(),
                    plan.items().size(),
                    json(oddities));
            return version;
        });
    }

    /** Ends a job as failed, and deletes the archive that it had noted if nothing else needs that. */
    void abandon(UUID job, ImportJob.Failure failure) {
        database.transaction(mappers -> {
            var imports = mappers.get(ImportMapper.class);
            var sha256 = imports.notedArchive(job);
            if (sha256 != null) {
                imports.lockArchive(sha256);
                if (!imports.isArchiveNeeded(sha256, job)) {
                    delete(sha256);
                }
            }
            imports.fail(job, failure);
            return job;
        });
    }

    private void keep(RewrittenArchive archive) {
        try {
            archives.keep(archive.file(), archive.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String sha256) {
        try {
            archives.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values can always be written", e);
        }
    }
}
