package org.lectern.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.account.Person;
import org.lectern.account.Role;
import org.lectern.report.Tables.Row;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ScoPackage;
import org.lectern.testing.Sql;

/** The reports beside the tables, page by page and as CSV; nobody reads about another organisation's learners. */
class ReportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final UUID SUNSHINE = SERVER.organization("sunshine");
    private static final UUID EXPLORERS = SERVER.organization("explorers");
    private static final ApiClient MANAGER = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, SUNSHINE));
    private static final Person LEARNER = SERVER.person(Role.LEARNER, SUNSHINE);

    @BeforeAll
    static void fill() {
        var owner = SERVER.person(Role.SUPER_ADMIN, null);
        World.make(SERVER.database(), 21, owner.id(), List.of(SUNSHINE, EXPLORERS), LEARNER);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void learnersAreReportedPageByPage() {
        var tables = Tables.read(SERVER.database());
        var everybody = tables.users().stream()
                .filter(row -> row.text("role").equals("LEARNER"))
                .toList();
        assertLearners(tables, everybody, pages(ADMIN, "/api/reports/learners?limit=7"));
        assertLearners(tables, tables.learnersOf(SUNSHINE), pages(MANAGER, "/api/reports/learners?limit=7"));
    }

    private static void assertLearners(Tables tables, List<Row> learners, List<JsonNode> lines) {
        var now = Instant.now();
        assertEquals(
                learners.stream()
                        .sorted(Comparator.comparing(
                                        (Row row) -> row.shownName().toLowerCase(Locale.ROOT))
                                .thenComparing(row -> row.text("id")))
                        .map(row -> row.text("id"))
                        .toList(),
                lines.stream().map(line -> line.path("userId").asText()).toList());
        for (var line : lines) {
            var learner = learners.stream()
                    .filter(row -> row.text("id").equals(line.path("userId").asText()))
                    .toList();
            var enrollments = tables.of(tables.enrollments(), "user_id", learner);
            var certificates = tables.of(tables.certificates(), "user_id", learner);
            assertEquals(learner.get(0).shownName(), line.path("name").asText());
            assertEquals(enrollments.size(), line.path("enrollments").asInt());
            assertEquals(
                    Tables.count(enrollments, row -> row.has("completed_at")),
                    line.path("completed").asLong());
            assertEquals(
                    spent(enrollments), Duration.parse(line.path("timeSpent").asText()));
            assertEquals(
                    Tables.count(enrollments, row -> kept(tables, row, now).equals("ON_TIME")),
                    line.path("onTime").asLong());
            assertEquals(
                    Tables.count(enrollments, row -> kept(tables, row, now).equals("LATE")),
                    line.path("late").asLong());
            assertEquals(
                    Tables.count(enrollments, row -> kept(tables, row, now).equals("OVERDUE")),
                    line.path("overdue").asLong());
            assertEquals(certificates.size(), line.path("certificates").asInt());
            assertEquals(
                    certificates.stream()
                            .mapToInt(row -> row.number("cpd_points"))
                            .sum(),
                    line.path("cpdPoints").asInt());
        }
    }

    @Test
    void aLearnerIsReportedCourseByCourse() {
        var tables = Tables.read(SERVER.database());
        var now = Instant.now();
        for (var learner : tables.learnersOf(SUNSHINE)) {
            var lines = MANAGER.get("/api/reports/learners/" + learner.id("id"))
                    .expect(200)
                    .json()
                    .path("items");
            var enrollments = tables.of(tables.enrollments(), "user_id", List.of(learner));
            assertEquals(enrollments.size(), lines.size());
            for (var i = 0; i < lines.size(); i++) {
                var row = enrollments.get(enrollments.size() - 1 - i);
                var line = lines.path(i);
                assertEquals(row.text("id"), line.path("enrollmentId").asText());
                assertEquals(row.spent(), Duration.parse(line.path("timeSpent").asText()));
                assertEquals(kept(tables, row, now), line.path("timeliness").asText());
                var certificate = tables.certificates().stream()
                        .filter(each ->
                                each.is("user_id", row.id("user_id")) && each.is("course_id", row.id("course_id")))
                        .map(each -> each.text("certificate_id"))
                        .findFirst();
                assertEquals(
                        certificate.orElse("null"), line.path("certificateId").asText());
            }
        }
    }

    @Test
    void coursesAreReportedPageByPage() {
        var tables = Tables.read(SERVER.database());
        var all = pages(ADMIN, "/api/reports/courses?limit=5");
        assertCourses(tables, tables.enrollments(), all);
        assertEquals(tables.courses().size(), all.size());
        assertCourses(
                tables,
                tables.of(tables.enrollments(), "user_id", tables.learnersOf(SUNSHINE)),
                pages(MANAGER, "/api/reports/courses?limit=5"));
    }

    @Test
    void aCourseMayHaveAVeryLongTitle() throws IOException {
        var first = SERVER.importPackage(
                ScoPackage.scorm12("A".repeat(5_000)).lecture("Lesson", "").write());
        var second = SERVER.importPackage(
                ScoPackage.scorm12("A".repeat(5_000)).lecture("Lesson", "").write());
        var seen = pages(ADMIN, "/api/reports/courses?limit=1").stream()
                .map(line -> line.path("courseId").asText())
                .toList();
        assertEquals(seen.size(), Set.copyOf(seen).size());
        assertTrue(seen.containsAll(List.of(String.valueOf(first.courseId()), String.valueOf(second.courseId()))));
    }

    private static void assertCourses(Tables tables, List<Row> enrollments, List<JsonNode> lines) {
        var titles = lines.stream()
                .map(line -> line.path("title").asText().toLowerCase(Locale.ROOT))
                .toList();
        assertEquals(titles.stream().sorted().toList(), titles);
        var reported = 0;
        for (var line : lines) {
            var of = enrollments.stream()
                    .filter(row ->
                            row.text("course_id").equals(line.path("courseId").asText()))
                    .toList();
            reported += of.size();
            assertEquals(of.size(), line.path("enrollments").asInt());
            assertEquals(
                    Tables.count(of, row -> row.has("completed_at")),
                    line.path("completed").asLong());
            for (var status : List.of("passed", "failed", "not attempted")) {
                assertEquals(
                        Tables.count(of, row -> row.text("scorm_status").equals(status)),
                        line.path(status.equals("not attempted") ? "notAttempted" : status)
                                .asLong());
            }
            var begun = of.stream().filter(row -> !row.spent().isZero()).toList();
            if (begun.isEmpty()) {
                assertTrue(line.path("averageTime").isNull());
            } else {
                var mean = spent(begun).dividedBy(begun.size());
                var shown = Duration.parse(line.path("averageTime").asText());
                assertTrue(mean.minus(shown).abs().toMillis() <= 10, mean + " is not " + shown);
            }
            var scores = of.stream()
                    .map(row -> row.columns().get("scorm_score"))
                    .filter(Objects::nonNull)
                    .mapToDouble(score -> ((Number) score).doubleValue())
                    .average();
            assertEquals(scores.isPresent(), line.path("averageScore").isNumber());
            assertEquals(scores.orElse(0), line.path("averageScore").asDouble(), 0.06);
        }
        assertEquals(enrollments.size(), reported);
    }

    @Test
    void aWholeReportIsCsv() throws IOException {
        var lines = pages(MANAGER, "/api/reports/learners?limit=100");
        var csv = csv(MANAGER, "/api/reports/learners");
        assertTrue(csv.header("Content-Type").startsWith("text/csv"), csv.header("Content-Type"));
        assertEquals("attachment; filename=\"learners.csv\"", csv.header("Content-Disposition"));
        assertEquals('\uFEFF', csv.body().charAt(0), "Excel takes it for UTF-8 by that");
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.body().substring(1)))
                .getRecords();
        assertEquals(
                lines.stream().map(line -> line.path("userId").asText()).toList(),
                rows.stream().map(row -> row.get("userId")).toList());
        assertEquals(
                lines.stream().map(line -> line.path("timeSpent").asText()).toList(),
                rows.stream().map(row -> row.get("timeSpent")).toList());
        assertTrue(rows.stream().anyMatch(row -> row.get("name").equals("'=SUM(A1)")), csv.body());
        // A hundred at a time: the platform's come in more than one turn of reading, each once.
        assertEquals(
                pages(ADMIN, "/api/reports/courses").size() + 1,
                csv(ADMIN, "/api/reports/courses").body().lines().count());
    }

    @Test
    void aTimeThatCannotBeDoesNotEndTheReport() {
        var organization = SERVER.organization("made-up");
        var learner = SERVER.person(Role.LEARNER, organization);
        var enrollment = SERVER.enroll(learner, SERVER.sampleCourse("allergy-basics-single.zip"));
        var manager = SERVER.signedIn(SERVER.person(Role.CORPORATE_ADMIN, organization));
        setTime(enrollment, "PT2628000000H0M0S");
        try {
            for (var path :
                    List.of("/api/reports/learners", "/api/reports/learners/" + learner.id(), "/api/reports/courses")) {
                var report = manager.get(path).expect(200).body();
                assertTrue(report.contains("PT9999999H"), report);
            }
        } finally {
            setTime(enrollment, "PT1H0M0S");
        }
    }

    private static void setTime(UUID enrollment, String time) {
        Sql.execute(
                SERVER.database(),
                "update enrollment set scorm_total_time = '" + time + "' where id = '" + enrollment + "'");
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        assertEquals(
                "limit",
                ADMIN.get("/api/reports/learners?limit=101").expect(422).text("field"));
        assertEquals(
                "page",
                ADMIN.get("/api/reports/courses?page=nonsense").expect(422).text("field"));
        assertEquals(
                406,
                ApiClient.send(ADMIN.request("/api/reports/courses").header("Accept", "image/png"))
                        .status());
    }

    @Test
    void nobodyReadsAboutOthers() {
        var tables = Tables.read(SERVER.database());
        var learner = SERVER.signedIn(LEARNER);
        var stranger = tables.learnersOf(EXPLORERS).get(0).id("id");
        var neighbour = tables.learnersOf(SUNSHINE).stream()
                .map(row -> row.id("id"))
                .filter(id -> !id.equals(LEARNER.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(404, MANAGER.get("/api/reports/learners/" + stranger).status());
        assertEquals(404, learner.get("/api/reports/learners/" + neighbour).status());
        assertEquals(200, learner.get("/api/reports/learners/" + LEARNER.id()).status());
        for (var path : List.of("/api/reports/learners", "/api/reports/courses")) {
            assertEquals(403, learner.get(path).status());
            assertEquals(401, SERVER.anonymous().get(path).status());
            assertEquals(403, csv(learner, path).status());
            assertEquals(401, csv(SERVER.anonymous(), path).status());
        }
    }

    private static Answer csv(ApiClient client, String path) {
        return ApiClient.send(client.request(path).header("Accept", "text/csv"));
    }

    private static List<JsonNode> pages(ApiClient client, String path) {
        var lines = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = client.get(path + (path.contains("?") ? "&" : "?") + "page=" + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(lines::add);
            next = page.path("next").asText();
        } while (!next.isEmpty());
        return lines;
    }

    private static Duration spent(List<Row> enrollments) {
        return enrollments.stream().map(Row::spent).reduce(Duration.ZERO, Duration::plus);
    }

    private static String kept(Tables tables, Row enrollment, Instant now) {
        var deadline = tables.deadline(enrollment);
        var completed = enrollment.time("completed_at");
        if (deadline.isEmpty()) {
            return "NO_DEADLINE";
        }
        if (completed == null) {
            return deadline.get().isBefore(now) ? "OVERDUE" : "OPEN";
        }
        return completed.isAfter(deadline.get()) ? "LATE" : "ON_TIME";
    }
}
