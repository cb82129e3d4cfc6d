package org.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lectern.account.AccountService;
import org.lectern.assignment.AssignmentPayments;
import org.lectern.assignment.AssignmentService;
import org.lectern.assignment.Reminders;
import org.lectern.billing.BillingService;
import org.lectern.catalog.CategoryService;
import org.lectern.catalog.CourseAuthoring;
import org.lectern.catalog.CourseService;
import org.lectern.catalog.LectureService;
import org.lectern.catalog.OutlineService;
import org.lectern.certificate.CertificateService;
import org.lectern.certificate.CpdService;
import org.lectern.config.LimitOptions;
import org.lectern.config.ServiceOptions;
import org.lectern.content.ArchiveStore;
import org.lectern.content.FolderArchiveStore;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;
import org.lectern.enrollment.Admissions;
import org.lectern.enrollment.AttemptService;
import org.lectern.enrollment.CompletionListener;
import org.lectern.enrollment.EnrollmentService;
import org.lectern.enrollment.RollUp;
import org.lectern.importing.ImportService;
import org.lectern.learning.LearningService;
import org.lectern.learning.QuizService;
import org.lectern.mail.MailSender;
import org.lectern.media.MediaHost;
import org.lectern.media.MediaService;
import org.lectern.report.DashboardService;
import org.lectern.report.ReportService;
import org.lectern.runtime.ActivityTrees;
import org.lectern.runtime.CommitService;
import org.lectern.runtime.LaunchService;
import org.lectern.schedule.Schedule;

/** Every feature's service on one database and one archive store, without HTTP: what server and command line share. */
final class Services implements AutoCloseable {
    final Clock clock = Clock.systemUTC();
    final Database database;
    final ArchiveStore archives;
    final LimitOptions limits;
    final AccountServices people;
    final AccountService accounts;
    final CategoryService categories;
    final CourseService courses;
    final CourseAuthoring authoring;
    final OutlineService outlines;
    final LectureService lectures;
    final EnrollmentService enrollments;
    final AttemptService attempts;
    final BillingService billing;
    final AssignmentService assignments;
    final Reminders reminders;
    final CertificateService certificates;
    final CpdService cpd;
    final CompletionListener completions;
    final MediaService media;
    final MediaHost mediaHost;
    final RollUp rollUp;
    final QuizService quizzes;
    final ImportService imports;
    final DashboardService dashboards;
    final ReportService reports;
    final Schedule schedule;
    final Integrations integrations;

    private Services(Database database, Path data, ServiceOptions options, MailSender mail) throws IOException {
        this.database = database;
        this.archives = new FolderArchiveStore(data.resolve("packages"));
        this.limits = options.limits();
        this.billing = new BillingService(database, clock, options.billing(), new AssignmentPayments());
        this.people = new AccountServices(database, clock, options.signIn(), billing);
        this.accounts = people.accounts;
        this.categories = new CategoryService(database);
        this.courses = new CourseService(database, clock);
        this.enrollments = new EnrollmentService(database, courses);
        this.attempts = new AttemptService(database, clock);
        var assigning = options.assignments();
        this.assignments = new AssignmentService(database, clock, billing, assigning.maxBulkAssignments());
        this.reminders = new Reminders(clock, assigning.reminderDays());
        this.certificates = new CertificateService(database, clock, new SecureRandom());
        this.cpd = new CpdService(database);
        this.completions = (mappers, enrollments, at) -> {
            assignments.completed(mappers, enrollments, at);
            certificates.completed(mappers, enrollments, at);
        };
        this.rollUp = new RollUp(database, clock, List.of(completions));
        this.outlines = new OutlineService(database, clock, List.of(rollUp));
        this.lectures = new LectureService(database, clock, List.of(rollUp));
        var store = options.media();
        this.media = new MediaService(database, clock, data.resolve("media"), store.largest());
        this.mediaHost = new MediaHost(clock, store.cloud(), store.apiKey(), store.apiSecret());
        this.quizzes = new QuizService(database, clock, rollUp);
        this.imports = new ImportService(database, archives, courses, limits.archive());
        this.authoring = new CourseAuthoring(database, clock, imports.versions());
        this.dashboards = new DashboardService(database, clock);
        this.reports = new ReportService(database, clock);
        this.schedule = new Schedule(database);
        schedule.every(Duration.ofMinutes(1), "assignment-status", assignments::settle);
        schedule.every(Duration.ofMinutes(1), "tally", DashboardService::foldTally);
        people.schedule(schedule, mail);
        this.integrations = new Integrations(database, clock, schedule, people, enrollments, options.integrations());
    }

    static Services open(ServiceOptions options) {
        return open(options.storage().database(), options.storage().data(), options);
    }

    /** As above, on a database and in a folder that the options do not name. */
    static Services open(DatabaseSettings database, Path data, ServiceOptions options) {
        return open(database, data, options, options.mail().sender(Clock.systemUTC()));
    }

    /** With another way out for mail than the one that is set. */
    static Services open(DatabaseSettings database, Path data, ServiceOptions options, MailSender mail) {
        var mappers = new ArrayList<>(Integrations.MAPPERS);
        mappers.addAll(AccountServices.MAPPERS);
        mappers.addAll(List.of(
                CategoryService.MAPPER,
                CourseService.MAPPER,
                OutlineService.MAPPER,
                EnrollmentService.MAPPER,
                AttemptService.MAPPER,
                RollUp.MAPPER,
                LearningService.MAPPER,
                MediaService.MAPPER,
                Admissions.MAPPER,
                AssignmentService.MAPPER,
                Reminders.MAPPER,
                BillingService.MAPPER,
                CertificateService.MAPPER,
                CpdService.MAPPER,
                ImportService.MAPPER,
                LaunchService.MAPPER,
                CommitService.MAPPER,
                ActivityTrees.MAPPER,
                Schedule.MAPPER,
                DashboardService.MAPPER,
                ReportService.MAPPER));
        var opened = Database.open(database, mappers.toArray(Class<?>[]::new));
        try {
            return new Services(opened, data, options, mail);
        } catch (IOException e) {
            opened.close();
            throw new UncheckedIOException("The data folder cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void close() {
        schedule.close();
        imports.close();
        database.close();
    }
}
