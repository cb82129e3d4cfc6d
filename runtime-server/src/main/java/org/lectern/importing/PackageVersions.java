package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.catalog.CourseFiles;
import org.lectern.catalog.CourseService;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of a course's package, and their archives. */
public final class PackageVersions implements CourseFiles {
    private static final Logger log = LoggerFactory.getLogger(PackageVersions.class);
    private static final UUID NO_JOB = new UUID(0, 0);

    private final Database database;
    private final ArchiveStore archives;
    private final CourseService courses;
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    PackageVersions(Database database, ArchiveStore archives, CourseService courses) {
        this.database = requireNonNull(database);
        this.archives = requireNonNull(archives);
        this.courses = requireNonNull(courses);
    }

    /** Before anything is received. @throws ProblemException {@code NOT_FOUND}, {@code COURSE_ARCHIVED} */
    void requireOpen(UUID course) {
        database.execute(mappers -> courses.requireOpen(mappers, course));
    }

    /** The newest first. @throws ProblemException {@code NOT_FOUND} */
    List<PackageVersion> versions(UUID course) {
        return database.read(mappers -> {
            courses.requireThere(mappers, course);
            return mappers.get(ImportMapper.class).versions(course);
        });
    }

    /** Tells of every version that is deleted, after its course is gone. */
    public void onRelease(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    @Override
    public Runnable release(Mappers mappers, UUID course) {
        var imports = mappers.get(ImportMapper.class);
        var versions = imports.versionsOf(course);
        imports.releaseArchives(course);
        return () -> {
            versions.forEach(version -> listeners.forEach(listener -> listener.accept(version)));
            deleteReleased();
        };
    }

    /** Deletes what deleted courses have left, also before this server was started. What fails is for the next time. */
    void deleteReleased() {
        for (var sha256 :
                database.read(mappers -> mappers.get(ImportMapper.class).releasedArchives())) {
            try {
                database.execute(mappers -> {
                    var imports = mappers.get(ImportMapper.class);
                    imports.lockArchive(sha256);
                    if (!imports.isArchiveNeeded(sha256, NO_JOB)) {
                        delete(sha256);
                    }
                    imports.forgetReleased(sha256);
                });
            } catch (RuntimeException e) {
                log.warn("Archive {} of a deleted course could not be deleted yet", sha256, e);
            }
        }
    }

    private void delete(String sha256) {
        try {
            archives.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive as it is kept. @throws ProblemException {@code NOT_FOUND} */
    Path archive(UUID course, int number) {
        var sha256 = database.read(mappers -> mappers.get(ImportMapper.class).archiveOfNumber(course, number));
        if (sha256 == null) {
            throw ProblemException.notFound("version of a package");
        }
        try {
            return archives.locate(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
