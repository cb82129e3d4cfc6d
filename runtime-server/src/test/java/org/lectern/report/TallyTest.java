package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.database.Database;
import org.lectern.database.TestDatabase;

/** What is counted by every change comes to the same as counting, whatever changes at a time. */
class TallyTest {
    private static final Database DATABASE = TestDatabase.open(DashboardMapper.class);

    private static final String COUNTED = """
            select name || ' ' || n from (
              select 'user.' || role as name, count(*) as n from app_user group by role
              union all select 'enrollment', count(*) from enrollment
              union all select 'enrollment.completed', count(*) from enrollment where completed_at is not null) c
            where n > 0 order by 1
            """;

    private static final String TALLIED =
            "select name || ' ' || sum(amount) from tally group by name having sum(amount) != 0 order by 1";

    private static final List<String> CHANGES = List.of(
            "insert into app_user (id, email) select uuidv7(), 'u' || uuidv7() from generate_series(1, 20)",
            "delete from app_user where id in (select id from app_user where role = 'LEARNER' order by random() limit 3)",
            "update app_user set role = case role when 'LEARNER' then 'CORPORATE_ADMIN' else 'LEARNER' end::user_role"
                    + " where id in (select id from app_user where role != 'SUPER_ADMIN' order by random() limit 2)",
            "insert into enrollment (id, user_id, course_id, completed_at)"
                    + " select uuidv7(), u.id, c.id, case when random() < 0.5 then now() end from app_user u, course c"
                    + " order by random() limit 10 on conflict do nothing",
            "update enrollment set progress = 50, completed_at = case when completed_at is null then now() end"
                    + " where id in (select id from enrollment order by random() limit 5)",
            "update enrollment set progress = 60, completed_at = completed_at",
            "delete from enrollment where id in (select id from enrollment order by random() limit 2)");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theTallyIsTheCount() throws Exception {
        run("insert into app_user (id, email, role) values (uuidv7(), 'owner@example.org', 'SUPER_ADMIN')");
        run("insert into course (id, title, slug, created_by_id, category_id) select uuidv7(), 'C' || n, 'c' || n,"
                + " (select id from app_user), (select id from category limit 1) from generate_series(1, 4) n");
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, 3).mapToObj(TallyTest::changes).toList())) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(rows(COUNTED), rows(TALLIED));
        var rows = rows("select 'x' from tally").size();
        DATABASE.execute(DashboardService::foldTally);
        assertEquals(rows(COUNTED), rows(TALLIED));
        assertEquals(5, rows("select 'x' from tally").size(), "of " + rows + " rows");
    }

    private static Callable<Void> changes(int seed) {
        return () -> {
            var random = new Random(seed);
            for (var i = 0; i < 40; i++) {
                try {
                    run(CHANGES.get(random.nextInt(CHANGES.size())));
                } catch (SQLException e) {
                    // Two that change the same rows in another order: one is rolled back, its part of the tally too.
                    if (!e.getSQLState().startsWith("40") && !e.getSQLState().startsWith("23")) {
                        throw e;
                    }
                }
                if (i % 10 == 0) {
                    DATABASE.execute(DashboardService::foldTally);
                }
            }
            return null;
        };
    }

    private static void run(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
