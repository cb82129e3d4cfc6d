package org.lectern.report;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Access;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.database.Database;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;

/** The figures of the three dashboards, as they stand at the moment. */
public final class DashboardService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = DashboardMapper.class;

    private static final int MOST_COURSES = 50;
    private static final int RECENT = 10;

    private final Database database;
    private final Clock clock;

    public DashboardService(Database database, Clock clock) {
        this.database = requireNonNull(database);
        this.clock = requireNonNull(clock);
    }

    /** The person's own courses and certificates, whatever the role. */
    LearnerDashboard learner(Person person) {
        var now = clock.instant();
        return database.read(mappers -> {
            var figures = mappers.get(DashboardMapper.class);
            return new LearnerDashboard(
                    figures.assignedCourses(person.id(), MOST_COURSES).stream()
                            .map(row -> row.course(now))
                            .toList(),
                    figures.cpdPoints(person.id()),
                    figures.recentCertificates(person.id(), RECENT));
        });
    }

    /**
     * @param wanted null for the asker's own; a super admin has to say which
     * @throws ProblemException {@code NOT_FOUND}, also for one that the asker may not see
     */
    OrganizationDashboard organization(Person asker, @Nullable UUID wanted) {
        Access.requireAdmin(asker);
        var organization = wanted == null ? asker.organizationId() : wanted;
        if (organization == null) {
            throw ProblemException.invalid("organizationId", "Say which organisation.");
        }
        if (asker.role() != Role.SUPER_ADMIN && !organization.equals(asker.organizationId())) {
            throw ProblemException.notFound("organisation");
        }
        var now = clock.instant();
        return database.read(mappers -> {
            var figures = mappers.get(DashboardMapper.class);
            if (!figures.organizationExists(organization)) {
                throw ProblemException.notFound("organisation");
            }
            return figures.organization(organization, now)
                    .dashboard(organization, figures.activityOfOrganization(organization, RECENT));
        });
    }

    /** For super admins. */
    PlatformDashboard platform() {
        return database.read(mappers -> {
            var figures = mappers.get(DashboardMapper.class);
            return figures.platform().dashboard(figures.activityOfPlatform(RECENT));
        });
    }

    /** Adds up what the tally has gathered, so that reading it stays short. Its sums do not change by this. */
    public static void foldTally(Mappers mappers) {
        mappers.get(DashboardMapper.class).foldTally();
    }
}
