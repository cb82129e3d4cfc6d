package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** PostgreSQL goes away under an import and comes back: the import ends, and the server can import again. */
class LostDatabaseTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void anImportThatLosesTheDatabaseEnds() throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "lock table course in share mode");
            Uploads.raw(ADMIN, CoursePackage.unique("lost").zip(), "lost.zip").expect(202);
            Following.until(
                    () -> Following.newest(ADMIN),
                    job -> job.path("phase").asText().equals("STORING"));
            execute(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and usename = current_user"
                            + " and pid <> pg_backend_pid()");
            connection.rollback();
        }

        var ended = Following.until(
                LostDatabaseTest::newest, job -> job.path("state").asText().matches("FAILED|SUCCEEDED"));

        assertEquals("FAILED", ended.path("state").asText(), ended.toString());
        var holdings = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertTrue(holdings.isEmpty(), holdings.toString());

        var next = Following.toTheEnd(ADMIN, uploadedAgain());
        assertEquals("SUCCEEDED", next.path("state").asText(), next.toString());
        assertTrue(isOwnersLockHeld(), "another server would take this one's imports for dead");
    }

    /** The pool finds its dead connections one by one, so the first tries may meet one. */
    private static Answer uploadedAgain() {
        var answer = Uploads.raw(ADMIN, CoursePackage.unique("lost").zip(), "again.zip");
        for (int n = 0; n < 20 && answer.status() == 500; n++) {
            answer = Uploads.raw(ADMIN, CoursePackage.unique("lost").zip(), "again.zip");
        }
        return answer;
    }

    /** While connections are being replaced an answer may fail. */
    private static JsonNode newest() {
        return ADMIN.get("/api/packages").json().path("items").path(0);
    }

    private static boolean isOwnersLockHeld() throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var select =
                        connection.prepareStatement("select not pg_try_advisory_lock(owner) from import_job limit 1");
                var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
