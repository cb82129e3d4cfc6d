package org.lectern.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.lectern.catalog.CourseFiles;
import org.lectern.catalog.CourseService;
import org.lectern.content.ArchiveStore;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** The versions of a course's package, and their archives. */
public final class PackageVersions implements CourseFiles {
    private static final UUID NO_JOB = new UUID(0, 0);

    private final Database database;
    private final ArchiveStore archives;
    private final CourseService courses;

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

    @Override
    public List<String> of(Mappers mappers, UUID course) {
        return mappers.get(ImportMapper.class).archivesOf(course);
    }

    @Override
    public void release(List<String> names) {
        for (var sha256 : names) {
            database.execute(mappers -> {
                var imports = mappers.get(ImportMapper.class);
                imports.lockArchive(sha256);
                if (!imports.isArchiveNeeded(sha256, NO_JOB)) {
                    delete(sha256);
                }
            });
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
