package org.lectern.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Finding courses: filters, search, and pages that go on behind the last row seen. */
class CourseListTest {
    private static TestServer server;
    private static ApiClient admin;
    private static Authors authors;
    private static UUID hygiene;
    private static UUID babies;
    private static UUID draft;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
        authors = new Authors(admin);
        hygiene = published("Hand hygiene", Map.of("level", "BEGINNER", "subtitle", "Washing, drying"));
        babies = published("Sleeping babies", Map.of("level", "ADVANCED", "categoryId", health()));
        draft = authors.draft("Hand hygiene, unfinished");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID published(String title, Map<String, ?> edit) {
        var course = authors.draft(title);
        authors.text(course, authors.section(course, "One"), "Read");
        admin.patch("/api/courses/" + course, edit).expect(200);
        authors.publish(course);
        return course;
    }

    private static UUID health() {
        for (var category : admin.get("/api/categories").json().path("items")) {
            if (category.path("slug").asText().equals("health-safety")) {
                return UUID.fromString(category.path("id").asText());
            }
        }
        throw new AssertionError("no such category");
    }

    @ParameterizedTest
    @CsvSource({
        "search=hygiene, hygiene",
        "search=HYG, hygiene",
        "search=wash, hygiene",
        "search=han%20hyg, hygiene",
        "search=baby, babies",
        "search=sleep%20hygiene, ''",
        "search=!!!, ''",
        "search='%20:*%20|, ''",
        "level=BEGINNER, hygiene",
        "level=advanced, babies",
        "category=health-safety, babies",
        "category=no-such, ''",
        "status=DRAFT, ''",
        "status=PUBLISHED, babies hygiene",
        "search=%20, babies hygiene",
        "level=BEGINNER&search=baby, ''",
    })
    void findsWhatIsPublished(String query, String expected) {
        assertEquals(expected, names(server.anonymous(), query));
    }

    @ParameterizedTest
    @CsvSource({"status=DRAFT, draft", "search=hygiene, draft hygiene", "search=hygiene&status=PUBLISHED, hygiene"})
    void superAdminsFindDraftsToo(String query, String expected) {
        assertEquals(expected, names(admin, query));
    }

    @ParameterizedTest
    @CsvSource({"level=EXPERT, level", "status=GONE, status", "limit=0, limit", "limit=101, limit", "page=x, page"})
    void refusesOtherQueries(String query, String field) {
        assertEquals(
                field,
                server.anonymous().get("/api/courses?" + query).expect(422).text("field"));
    }

    @Test
    void pagesGoOnBehindTheLastRowSeen() throws SQLException {
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(0, published("Paging number " + i, Map.of()).toString());
        }
        var first = admin.get("/api/courses?search=paging&limit=2").expect(200).json();
        // What is new stands before the first page, and shifts nothing.
        published("Paging, late", Map.of());
        var seen = new ArrayList<>(ids(first.path("items")));
        var next = first.path("next").asText();
        while (!next.isEmpty()) {
            var page = admin.get("/api/courses?search=paging&limit=2&page=" + next)
                    .expect(200)
                    .json();
            seen.addAll(ids(page.path("items")));
            next = page.path("next").asText("");
        }
        assertEquals(made, seen);
    }

    /** With many courses, neither a late page nor a search reads them all. */
    @Test
    void plansUseTheIndexes() throws SQLException {
        try (var connection = server.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into course (id, title, slug, status, created_by_id, category_id)
                    select gen_random_uuid(), 'Course ' || i, 'many-' || i, 'PUBLISHED',
                           (select id from app_user limit 1), (select id from category limit 1)
                    from generate_series(1, 20000) i""");
            statement.execute("analyze course");
            var page = " order by id desc limit 21";
            var late = plan(statement, "status = 'PUBLISHED' and id < '7fffffff-0000-7000-8000-000000000000'" + page);
            var words = "search @@ (websearch_to_tsquery('english', 'hygiene') || to_tsquery('simple', 'hygiene:*'))";
            var search = plan(statement, words + page);
            var all = plan(statement, words);
            connection.rollback();
            assertTrue(!late.contains("Seq Scan"), late);
            assertTrue(!search.contains("Seq Scan"), search);
            assertTrue(all.contains("course_search_idx"), all);
        }
    }

    private static String plan(Statement statement, String where) throws SQLException {
        var lines = new StringBuilder();
        try (var rows = statement.executeQuery("explain select id from course where " + where)) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }

    /** Of the three courses of the class, by their names here. */
    private static String names(ApiClient client, String query) {
        var names = Map.of(hygiene.toString(), "hygiene", babies.toString(), "babies", draft.toString(), "draft");
        return ids(client.get("/api/courses?limit=100&"
                                + query.replace("'", "%27").replace("|", "%7C"))
                        .expect(200)
                        .json()
                        .path("items"))
                .stream()
                .filter(names::containsKey)
                .map(names::get)
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(JsonNode items) {
        return items.findValuesAsText("id");
    }
}
