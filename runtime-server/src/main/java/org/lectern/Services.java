package org.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.lectern.account.AccountService;
import org.lectern.catalog.CourseService;
import org.lectern.config.LimitOptions;
import org.lectern.content.ArchiveStore;
import org.lectern.content.FolderArchiveStore;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.enrollment.AttemptService;
import org.lectern.enrollment.EnrollmentService;
import org.lectern.importing.ImportService;
import org.lectern.runtime.ActivityTrees;
import org.lectern.runtime.CommitService;
import org.lectern.runtime.LaunchService;

/** Every feature's service on one database and one archive store, without HTTP: what server and command line share. */
final class Services implements AutoCloseable {
    final Clock clock = Clock.systemUTC();
    final Database database;
    final ArchiveStore archives;
    final AccountService accounts;
    final CourseService courses;
    final EnrollmentService enrollments;
    final AttemptService attempts;
    final ImportService imports;

    private Services(Database database, ArchiveStore archives, LimitOptions limits) {
        this.database = database;
        this.archives = archives;
        this.accounts = new AccountService(database, clock, limits.sessionLifetime());
        this.courses = new CourseService(database, clock);
        this.enrollments = new EnrollmentService(database, courses);
        this.attempts = new AttemptService(database, clock);
        this.imports = new ImportService(database, archives, courses, limits.archive());
    }

    static Services open(DatabaseSettings database, Path data, LimitOptions limits) {
        var opened = Database.open(
                database,
                AccountService.MAPPER,
                CourseService.MAPPER,
                EnrollmentService.MAPPER,
                AttemptService.MAPPER,
                ImportService.MAPPER,
                LaunchService.MAPPER,
                CommitService.MAPPER,
                ActivityTrees.MAPPER);
        try {
            return new Services(opened, new FolderArchiveStore(data.resolve("packages")), limits);
        } catch (IOException e) {
            opened.close();
            throw new UncheckedIOException("The package folder cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void close() {
        imports.close();
        database.close();
    }
}
