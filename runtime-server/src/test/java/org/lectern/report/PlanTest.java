package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.database.DatabaseSettings;
import org.lectern.database.TestDatabase;
import org.lectern.testing.ApiClient;

/**
 * No figure needs a large table from end to end. In a small database PostgreSQL reads small tables whole because that is
 * fastest; told to avoid it, it still does where there is no index to go by, and counts it.
 */
class PlanTest {
    private static final String SCANS = "select relname || ' ' || seq_scan from pg_stat_user_tables where relname in"
            + " ('app_user', 'course_assignment', 'enrollment', 'lecture_progress', 'lecture', 'certificate')"
            + " order by 1";

    @Test
    void noLargeTableIsReadWhole() throws SQLException {
        var settings = TestDatabase.newDatabase();
        execute(
                settings,
                "do $$ begin execute format('alter database %I set enable_seqscan = off', current_database());"
                        + " end $$");
        List<String> before;
        try (var server = TestServer.on(settings)) {
            var organization = server.organization("sunshine");
            var learner = server.person(Role.LEARNER, organization);
            World.make(
                    server.database(), 22, server.person(Role.SUPER_ADMIN, null).id(), List.of(organization), learner);
            execute(settings, "analyze");
            var admin = server.superAdmin();
            var manager = server.signedIn(server.person(Role.CORPORATE_ADMIN, organization));
            var own = server.signedIn(learner);
            before = scans(settings);

            own.get("/api/dashboard/learner").expect(200);
            manager.get("/api/dashboard/organization").expect(200);
            admin.get("/api/dashboard/platform").expect(200);
            for (var client : List.of(manager, admin)) {
                pages(client, "/api/reports/learners");
                pages(client, "/api/reports/courses");
                client.get("/api/reports/learners/" + learner.id()).expect(200);
            }
        }
        assertEquals(before, scans(settings));
    }

    /** Two pages: the second is asked for in another way. */
    private static void pages(ApiClient client, String path) {
        var next = client.get(path + "?limit=2").expect(200).text("next");
        assertTrue(!next.isEmpty());
        client.get(path + "?limit=2&page=" + next).expect(200);
    }

    /** A session reports what it has counted as it ends. */
    private static List<String> scans(DatabaseSettings settings) throws SQLException {
        execute(
                settings,
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                        + " where datname = current_database() and usename = current_user and pid != pg_backend_pid()");
        return rows(settings, SCANS);
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(settings));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(DatabaseSettings settings, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(jdbc(settings));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static String jdbc(DatabaseSettings settings) {
        var url = URI.create(settings.url().orElseThrow());
        var user = url.getUserInfo().split(":", 2);
        return "jdbc:postgresql://" + url.getAuthority().replaceFirst(".*@", "") + url.getPath() + "?user=" + user[0]
                + "&password=" + user[1];
    }
}
