package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.client.ClientScope;
import org.lectern.testing.IntegrationClient;
import org.lectern.testing.Sql;

/** A package is looked at, and nothing of it stays. */
class PackageReportTest {
    private static final TestServer SERVER = TestServer.start("--max-package-mib=1");
    private static final IntegrationClient TOOL = SERVER.client(null, ClientScope.IMPORTS_WRITE);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @AfterEach
    void nothingIsLeft() {
        var holdings = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertTrue(holdings.isEmpty(), holdings.toString());
        assertEquals(0, Sql.number(SERVER.database(), "select count(*) from import_job"));
    }

    @Test
    void saysWhatWouldComeOfIt() {
        var report = report(CoursePackage.scorm12().file("__MACOSX/._index.html", "x"));

        assertTrue(report.path("accepted").asBoolean());
        assertTrue(report.path("error").isNull());
        var course = report.path("course");
        assertEquals("Safe lifting", course.path("title").asText());
        assertEquals("SCORM_12", course.path("standard").asText());
        assertEquals(3, course.path("lectures").asInt());
        assertEquals(3, course.path("files").asInt(), "without junk");
        assertEquals(
                List.of("Before you lift", "Lift"),
                List.of(
                        course.at("/sections/0/title").asText(),
                        course.at("/sections/1/title").asText()));
        var lecture = course.at("/sections/0/lectures/1");
        assertEquals("Poster", lecture.path("title").asText());
        assertEquals("ASSET", lecture.path("type").asText());
        assertEquals("j", lecture.path("identifier").asText());
        assertEquals("poster.html", lecture.path("url").asText());
        assertEquals("JUNK_FILES", report.at("/oddities/0/code").asText());
        assertEquals("__MACOSX/._index.html", report.at("/oddities/0/place").asText());
    }

    @Test
    void namesTheOrganisationsThatComeToNothing() {
        var other = """
                <organization identifier="short"><title>The short way</title>
                  <item identifier="x" identifierref="r"><title>All of it</title></item>
                </organization>
              </organizations>""";
        var report =
                report(CoursePackage.withManifest(CoursePackage.MANIFEST.replace("</organizations>", other.strip())));

        var organizations = report.path("organizations");
        assertEquals(List.of("o", "short"), organizations.findValuesAsText("identifier"));
        assertEquals(List.of("3", "1"), organizations.findValuesAsText("launchable"));
    }

    @Test
    void saysWhyItWouldBeRefusedAndWhere() {
        var report = report(CoursePackage.scorm12().without("index.html").without("poster.html"));

        assertFalse(report.path("accepted").asBoolean());
        assertTrue(report.path("course").isNull());
        assertEquals("LAUNCH_FILE_MISSING", report.at("/error/code").asText());
        assertTrue(report.at("/error/place").asText().startsWith("imsmanifest.xml"), report.toString());
        assertEquals(
                "ARCHIVE_TOO_LARGE", report(new byte[2 << 20]).at("/error/code").asText());
    }

    @Test
    void aFormDoesAsWell() {
        var zip = new String(CoursePackage.scorm12().storedZip(), StandardCharsets.ISO_8859_1);
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.zip\"\r\n\r\n" + zip
                + "\r\n--b--\r\n";
        var report = TOOL.postAs(
                        "multipart/form-data; boundary=b",
                        "/api/v1/package-reports",
                        form.getBytes(StandardCharsets.ISO_8859_1))
                .expect(200);
        assertEquals("f.zip", report.text("fileName"));
    }

    private static JsonNode report(CoursePackage course) {
        return report(course.zip());
    }

    private static JsonNode report(byte[] zip) {
        return TOOL.postAs("application/zip", "/api/v1/package-reports?fileName=a.zip", zip)
                .expect(200)
                .json();
    }
}
