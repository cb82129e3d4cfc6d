package org.lectern.catalog;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** From draft to published: what a course must have, and where it cannot come from. */
class PublishingTest {
    private static TestServer server;
    private static ApiClient admin;

    private UUID course;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        admin = server.superAdmin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void importDraft() {
        var zip = Path.of("../content-packages/target/samples/allergy-basics-single.zip");
        course = requireNonNull(server.importPackage(zip).courseId());
    }

    @Test
    void anImportedCourseIsADraftThatIsReady() {
        assertEquals("DRAFT", get().text("status"));
        var published = publish().expect(200);
        assertEquals("PUBLISHED", published.text("status"));
        assertFalse(published.json().path("publishedAt").isNull());
        assertEquals(published.json(), publish().expect(200).json(), "once more changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "title = ' ', a title",
        "description = null, a description",
        "description = ' ', a description",
    })
    void whatIsMissingIsNamed(String change, String missing) throws SQLException {
        update(change);
        var refused = publish().expect(409);
        assertEquals("COURSE_NOT_READY", refused.code());
        assertTrue(refused.text("detail").contains(missing), refused.body());
        assertEquals("DRAFT", get().text("status"));
    }

    @Test
    void anArchivedCourseStaysArchived() throws SQLException {
        update("status = 'ARCHIVED'");
        assertEquals("COURSE_ARCHIVED", publish().expect(409).code());
        assertEquals("ARCHIVED", get().text("status"));
    }

    private Answer get() {
        return admin.get("/api/courses/" + course).expect(200);
    }

    private Answer publish() {
        return admin.post("/api/courses/" + course + "/publish", Map.of());
    }

    private void update(String change) throws SQLException {
        try (var connection = server.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update course set " + change + " where id = '" + course + "'");
        }
    }
}
