package org.lectern.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.client.ClientScope;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** Transactions that began early and commit late, and databases that count anew. */
class LateCommitTest {
    private static TestServer server;
    private static IntegrationClient client;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        client = server.client(null, ClientScope.LEARNERS_READ);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoCommitsLateIsNotMissed() throws SQLException {
        var organization = server.organization("sunshine");
        var slow = server.person(Role.LEARNER, organization);
        var quick = server.person(Role.LEARNER, organization);
        server.awaitCalm();
        var cursor = drain("");
        try (var late = server.database().dataSource().getConnection()) {
            late.setAutoCommit(false);
            rename(late, slow.id().toString(), "Slow");
            Sql.execute(server.database(), "update app_user set name = 'Quick' where id = '" + quick.id() + "'");

            // The quick one waits behind the slow one: seen now, it would take the reader past the other.
            var between = client.get("/api/v1/learners?since=" + cursor).expect(200);
            assertEquals(0, between.json().path("items").size(), between.body());
            cursor = between.text("next");
            late.commit();
        }
        server.awaitCalm();
        var both = client.get("/api/v1/learners?since=" + cursor)
                .expect(200)
                .json()
                .path("items");
        assertEquals(2, both.size(), both.toString());
        assertEquals("Slow", both.path(0).path("name").asText());
        assertEquals("Quick", both.path(1).path("name").asText());
    }

    private static void rename(Connection connection, String id, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update app_user set name = '" + name + "' where id = '" + id + "'");
        }
    }

    @Test
    void aDatabaseRestoredElsewhereIsReadAnew() {
        server.person(Role.LEARNER, server.organization("sunshine"));
        server.awaitCalm();
        var cursor = drain("");
        var all = client.get("/api/v1/learners").json().path("items").size();
        // A cluster that has counted further than this one ever will in this test.
        Sql.execute(server.database(), "update change set xid = (xid::text::bigint + 1000000000)::text::xid8");
        try (var node = server.node()) {
            var anew = client.at(node.application())
                    .get("/api/v1/learners?since=" + cursor)
                    .expect(200);
            assertEquals(all, anew.json().path("items").size());
            var joined = server.person(Role.LEARNER, server.organization("sunshine"));
            server.awaitCalm();
            var next = client.at(node.application())
                    .get("/api/v1/learners?since=" + anew.text("next"))
                    .expect(200);
            assertTrue(next.body().contains(joined.id().toString()));
        }
    }

    @Test
    void aDatabaseThatCountsOnFromWhereItWasBeforeSaysSo() {
        server.person(Role.LEARNER, server.organization("sunshine"));
        server.awaitCalm();
        var known = FeedPosition.decode(drain(""));
        // Of a later state than the one that was restored.
        var later = known.at(known.xid() + 1_000_000, known.subjectId(), known.issuedOn());
        var refused = client.get("/api/v1/learners?since=" + later.encode()).expect(410);
        assertEquals("CURSOR_EXPIRED", refused.code());
        client.get("/api/v1/learners?since=" + known.encode()).expect(200);
    }

    @Test
    void anExportHasWhatChangesWhileItWaits() throws SQLException {
        var organization = server.organization("sunshine");
        var slow = server.person(Role.LEARNER, organization);
        var quick = server.person(Role.LEARNER, organization);
        server.awaitCalm();
        String next;
        try (var late = server.database().dataSource().getConnection()) {
            late.setAutoCommit(false);
            rename(late, slow.id().toString(), "Slow");
            Sql.execute(server.database(), "update app_user set name = 'Quick' where id = '" + quick.id() + "'");
            var export = client.get("/api/v1/learners?limit=all").expect(200);
            assertTrue(export.body().contains(slow.id().toString()), "as it was");
            assertTrue(export.body().contains(quick.id().toString()), "as it is");
            next = export.text("next");
            late.commit();
        }
        server.awaitCalm();
        var after = client.get("/api/v1/learners?since=" + next).expect(200).body();
        assertTrue(after.contains("Slow") && after.contains("Quick"), after);
    }

    private static String drain(String cursor) {
        return client.get("/api/v1/learners?limit=1000&since=" + cursor)
                .expect(200)
                .text("next");
    }
}
