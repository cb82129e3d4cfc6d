package org.lectern.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.testing.ApiClient;

/** A person's whole record: handed out, and erased. */
class PrivacyTest {
    private static final Set<String> KEEP_IDS = Set.of("audit_entry", "change", "tombstone");
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID COURSE = SERVER.sampleCourse("allergy-basics-single.zip");
    private static final UUID ORGANIZATION = SERVER.organization("private");
    private static final UUID ADMIN_ID = ADMIN.get("/api/auth/session").id("id");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void theWholeRecordIsHandedOut() throws SQLException {
        var learner = learner();
        var client = SERVER.signedIn(learner);
        ADMIN.patch("/api/users/" + learner.id(), Map.of("jobTitle", "Cook")).expect(200);

        var record = client.get("/api/users/" + learner.id() + "/export").expect(200);

        var json = record.json();
        assertEquals(learner.email(), json.path("profile").path("email").asText());
        assertEquals("private", json.path("profile").path("organizationName").asText());
        assertEquals(
                COURSE.toString(),
                json.path("enrollments").path(0).path("courseId").asText());
        assertEquals(1, json.path("attempts").size());
        assertEquals(1, json.path("attempts").path(0).path("launches").size());
        assertEquals(
                "CERT-2026-" + certificateOf(learner),
                json.path("certificates").path(0).path("certificateId").asText());
        assertEquals("Well done", json.path("assignments").path(0).path("notes").asText());
        assertEquals(1, json.path("progress").size());
        assertEquals(
                "a",
                json.path("interactions").path(0).path("elements").path("id").asText());
        assertEquals(
                "user.update", json.path("auditEntries").path(0).path("action").asText());
        // One that launched the course, and one that asks.
        assertEquals(2, json.path("sessions").size());
        assertFalse(record.body().contains("argon2"), record.body());
        assertFalse(record.body().contains("session_token"), record.body());
        assertEquals(
                record.body().length(),
                ADMIN.get("/api/users/" + learner.id() + "/export").body().length());
    }

    @Test
    void nobodyElseGetsIt() {
        var learner = learner();
        var path = "/api/users/" + learner.id();
        var manager = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, ORGANIZATION));
        var other = SERVER.signedIn(SERVER.person(Role.LEARNER, ORGANIZATION));
        for (var client : List.of(manager, other)) {
            client.get(path + "/export").expect(404);
            client.delete(path).expect(403);
        }
        SERVER.signedIn(learner).delete(path).expect(403);
        SERVER.anonymous().get(path + "/export").expect(401);
        SERVER.anonymous().delete(path).expect(401);
    }

    @Test
    void whoIsErasedIsGoneFromEveryTable() throws SQLException {
        var learner = learner();
        var client = SERVER.signedIn(learner);
        SERVER.anonymous()
                .post("/api/auth/forgot-password", Map.of("email", learner.email()))
                .expect(204);
        client.post("/api/auth/verify-email/send", Map.of()).expect(204);
        assertFalse(traces(learner.email()).isEmpty());
        assertFalse(traces(learner.id().toString()).isEmpty());

        ADMIN.delete("/api/users/" + learner.id()).expect(204);

        client.get("/api/auth/session").expect(401);
        ADMIN.get("/api/users/" + learner.id()).expect(404);
        ADMIN.delete("/api/users/" + learner.id()).expect(404);
        // What is left is an id that leads to nobody: other systems hear by it that the learner is gone.
        assertEquals(List.of(), traces(learner.email()));
        assertEquals(List.of(), traces(learner.id().toString()));
        var entry = ADMIN.get("/api/audit?subjectId=" + learner.id())
                .json()
                .path("items")
                .path(0);
        assertEquals("user.erase", entry.path("action").asText());
        assertEquals("{}", entry.path("details").toString());
    }

    @Test
    void whatOtherSystemsWereToldOrAnsweredIsForgotten() throws SQLException {
        execute("""
                insert into webhook_endpoint (id, organization_id, url, events, secret)
                values (gen_random_uuid(), '%s', 'https://nowhere.invalid/', '{learner.created,enrollment.created}', 'x')
                """.formatted(ORGANIZATION));
        var portal = SERVER.client(ORGANIZATION);
        var key = Map.of("Idempotency-Key", "make-ann");
        var body = Map.of("externalId", "ann", "email", "ann@private.example", "name", "Ann Private");
        var made =
                portal.send("POST", "/api/v1/learners", body, key).expect(201).id("id");
        portal.post("/api/v1/enrollments", Map.of("learnerId", made, "courseId", COURSE))
                .expect(201);
        assertEquals(2, values("select 1 from webhook_event").size());
        assertEquals(1, values("select 1 from idempotent_request").size());

        ADMIN.delete("/api/users/" + made).expect(204);

        for (var trace : List.of("ann@private.example", "Ann Private", made.toString())) {
            assertEquals(List.of(), traces(trace), trace);
        }
        // A repetition, of a client that has not heard the answer, makes nobody anew.
        portal.send("POST", "/api/v1/learners", body, key).expect(404);
        assertEquals(List.of(), values("select 1 from app_user where email = 'ann@private.example'"));
        execute("delete from webhook_endpoint");
    }

    @Test
    void whatAnAdminMadeForOthersPassesOn() throws SQLException {
        var manager = SERVER.person(Role.CORPORATE_ADMIN, ORGANIZATION);
        var learner = learner();
        execute("update course_assignment set assigned_by_id = '" + manager.id() + "' where learner_id = '"
                + learner.id() + "'");

        ADMIN.delete("/api/users/" + manager.id()).expect(204);

        assertEquals(
                List.of(ADMIN_ID.toString()),
                values("select assigned_by_id from course_assignment where learner_id = '" + learner.id() + "'"));
        assertEquals(List.of(), traces(manager.id().toString()));
    }

    @Test
    void nobodyErasesTheOwnAccount() {
        assertEquals(
                "OWN_ACCOUNT",
                ADMIN.delete("/api/users/" + ADMIN_ID).expect(409).code());
    }

    /** A table that comes to refer to users has to come into the export as well, or be named here with the reason. */
    @Test
    void noTableOfAPersonIsForgotten() throws SQLException, IOException {
        var elsewhere = Set.of(
                // What the person has made, not what is kept of them.
                "course",
                "import_job",
                "media",
                // Which of the lessons are under way: said by the lessons themselves.
                "open_lesson",
                // Read by its view, interaction.
                "interaction_page");
        String sql;
        try (var mapper = PrivacyTest.class.getResourceAsStream("/sql/mappers/privacy.xml")) {
            sql = new String(mapper.readAllBytes(), StandardCharsets.UTF_8);
        }
        var tables = new TreeSet<>(values("""
                select distinct conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid in ('app_user'::regclass, 'enrollment'::regclass, 'attempt'::regclass,
                                                      'lecture_progress'::regclass)
                """));
        tables.removeAll(elsewhere);
        tables.removeIf(table -> sql.matches("(?s).*(from|join) " + table + "\\b.*"));

        assertEquals(Set.of(), tables);
    }

    /** Somebody with a row in each table that results go to. */
    private static Person learner() {
        var learner = SERVER.person(Role.LEARNER, ORGANIZATION);
        var enrollment = SERVER.enroll(learner, COURSE);
        SERVER.signedIn(learner).launch(enrollment);
        try {
            execute("""
                    insert into lecture_progress (id, user_id, lecture_id, attempt_id)
                    select gen_random_uuid(), e.user_id, l.id, a.id
                    from enrollment e join attempt a on a.enrollment_id = e.id join section s on s.course_id = e.course_id
                         join lecture l on l.section_id = s.id
                    where e.id = '%1$s' on conflict do nothing;
                    insert into interaction_page (progress_id, page, elements)
                    select id, 0, '{"0.id": "a"}' from lecture_progress where user_id = '%2$s' on conflict do nothing;
                    insert into certificate (id, certificate_id, course_name, user_id, course_id, completed_at, cpd_year)
                    values (gen_random_uuid(), 'CERT-2026-%3$s', 'Allergies', '%2$s', '%4$s', now(), 2026);
                    insert into course_assignment (id, learner_id, course_id, assigned_by_id, organization_id, notes)
                    values (gen_random_uuid(), '%2$s', '%4$s', '%5$s', '%6$s', 'Well done');
                    """.formatted(enrollment, learner.id(), certificateOf(learner), COURSE, ADMIN_ID, ORGANIZATION));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return learner;
    }

    private static String certificateOf(Person learner) {
        return learner.id().toString().substring(28).toUpperCase(java.util.Locale.ROOT);
    }

    /** Every column that has this somewhere in it, but for those tables that keep ids of what is gone. */
    private static List<String> traces(String sought) throws SQLException {
        var found = new ArrayList<String>();
        for (var column : values("""
                select c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                order by 1
                """)) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            var query =
                    "select 1 from " + table + " where position('" + sought + "' in " + name + "::text) > 0 limit 1";
            if (!KEEP_IDS.contains(table) && !values(query).isEmpty()) {
                found.add(column);
            }
        }
        return found;
    }

    private static List<String> values(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = SERVER.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
