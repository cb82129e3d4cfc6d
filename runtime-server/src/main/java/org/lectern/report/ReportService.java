package org.lectern.report;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Scope;
import org.lectern.database.Database;
import org.lectern.http.Page;
import org.lectern.http.PageRequest;
import org.lectern.http.ProblemException;

/** What learners and courses come to, line by line. */
public final class ReportService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = ReportMapper.class;

    private final Database database;
    private final Clock clock;

    public ReportService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** The learners that an admin may see, by name. */
    Page<LearnerReportLine> learners(Person admin, PageRequest page) {
        Access.requireAdmin(admin);
        var now = clock.instant();
        var rows = database.read(mappers ->
                mappers.get(ReportMapper.class).learners(Scope.of(admin), now, page.text(0), page.id(1), page.rows()));
        return Page.of(rows, page, LearnerReportRow::position, LearnerReportRow::line);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for a learner whom the reader may not see */
    LearnerCourses learner(Person reader, UUID learner) {
        var now = clock.instant();
        return database.read(mappers -> {
            var report = mappers.get(ReportMapper.class);
            if (!report.isInScope(Scope.of(reader), learner)) {
                throw ProblemException.notFound("learner");
            }
            return new LearnerCourses(
                    report.coursesOf(learner).stream().map(row -> row.line(now)).toList());
        });
    }

    /** All courses for a super admin; for a corporate admin those that the organisation's learners are enrolled in. */
    Page<CourseReportLine> courses(Person admin, PageRequest page) {
        Access.requireAdmin(admin);
        return Page.of(rows(Scope.of(admin), page), page, CourseReportRow::position, CourseReportRow::line);
    }

    private List<CourseReportRow> rows(Scope scope, PageRequest page) {
        var organization = scope.organizationId();
        return database.read(mappers -> {
            var report = mappers.get(ReportMapper.class);
            return organization == null
                    ? report.courses(page.text(0), page.id(1), page.rows())
                    : report.coursesOfOrganization(organization, page.text(0), page.id(1), page.rows());
        });
    }
}
