package org.lectern.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestServer;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Uploads as browsers' forms and command-line clients send them: {@code multipart/form-data} (RFC 7578). */
class FormUploadTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final String BOUNDARY = "----WebKitFormBoundaryAbC123xyz";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    filename="course.zip"                | course.zip
                    filename="Sicher heben – ä漢.zip"    | Sicher heben – ä漢.zip
                    filename="the %22best%22 one.zip"    | the "best" one.zip
                    filename="the \\"best\\" one.zip"    | the "best" one.zip
                    filename="C:\\Users\\me\\course.zip" | course.zip
                    filename="/home/me/course.zip"       | course.zip
                    filename=""                          | package.zip
                    x=y                                  | package.zip
                    """)
    void aFileOfAForm(String fileName, String shown) {
        var job = Following.toTheEnd(
                ADMIN,
                send(
                        FORM,
                        form(part(
                                "form-data; name=\"file\"; " + fileName,
                                CoursePackage.scorm12().zip()))));

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        assertEquals(shown, job.path("fileName").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data; name=\"file\"; filename=\"a.zip\"\r\nContent-Type: application/x-zip-compressed",
                "form-data; filename=\"a.zip\"; name=\"file\"",
                "form-data;name=\"file\";filename=\"a.zip\"",
                "form-data; name=file; filename=a.zip",
                "Form-Data; Name=\"file\"; FileName=\"a.zip\"",
            })
    void headersMayBeWrittenInManyWays(String disposition) {
        var job = Following.toTheEnd(
                ADMIN, send(FORM, form(part(disposition, CoursePackage.scorm12().zip()))));

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        assertEquals("a.zip", job.path("fileName").asText());
    }

    @Test
    void aFurtherVersionComesInAFormAsWell() {
        var form = form(part(
                "form-data; name=\"file\"; filename=\"a.zip\"",
                CoursePackage.scorm12().zip()));
        var first = Following.toTheEnd(ADMIN, send(FORM, form));
        var path = "/api/courses/" + first.path("courseId").asText() + "/packages";
        var accepted =
                ApiClient.send(ADMIN.request(path).header("Content-Type", FORM).POST(BodyPublishers.ofByteArray(form)));
        var job = Following.toTheEnd(ADMIN, accepted.expect(202));

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        assertEquals("a.zip", job.path("fileName").asText());
    }

    @Test
    void whatFollowsTheFileIsIgnored() {
        var job = Following.toTheEnd(
                ADMIN,
                send(
                        FORM,
                        form(
                                part(
                                        "form-data; name=\"file\"; filename=\"a.zip\"",
                                        CoursePackage.scorm12().zip()),
                                part("form-data; name=\"note\"", "more".getBytes(UTF_8)))));

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
    }

    @Test
    void theBoundaryMayBeQuotedAndStandAfterAPreamble() {
        var form = ("A preamble.\r\n"
                        + new String(
                                form(part(
                                        "form-data; name=\"file\"; filename=\"a.zip\"",
                                        CoursePackage.scorm12().zip())),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        var job = Following.toTheEnd(ADMIN, send("multipart/form-data; boundary=\"" + BOUNDARY + "\"", form));

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
    }

    @Test
    void anotherFieldInTheFilesPlaceIsNamed() {
        var answer = send(
                FORM,
                form(
                        part("form-data; name=\"note\"", "first".getBytes(UTF_8)),
                        part(
                                "form-data; name=\"file\"; filename=\"a.zip\"",
                                CoursePackage.scorm12().zip())));

        assertEquals("file", answer.expect(422).text("field"));
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        assertEquals(
                "file",
                send(FORM, form(part("form-data; name=\"other\"; filename=\"a.zip\"", new byte[] {1})))
                        .expect(422)
                        .text("field"));
        assertEquals(
                "file",
                send(FORM, form(part("attachment", new byte[] {1}))).expect(422).text("field"));
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, MALFORMED_FORM",
        "multipart/form-data; boundary=\"\", MALFORMED_FORM",
        "multipart/form-data; boundary=other, MALFORMED_FORM",
        "multipart/form-data; boundary=, BAD_REQUEST",
        "form, BAD_REQUEST",
    })
    void mediaTypesThatDoNotFitAreRefused(String type, String code) {
        var form = form(part(
                "form-data; name=\"file\"; filename=\"a.zip\"",
                CoursePackage.scorm12().zip()));

        assertEquals(code, send(type, form).expect(400).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no form at all", "------WebKitFormBoundaryAbC123xyz--\r\n"})
    void bodiesThatAreNoFormAreRefused(String body) {
        assertEquals(
                "MALFORMED_FORM", send(FORM, body.getBytes(UTF_8)).expect(400).code());
    }

    @Test
    void aFormThatEndsWithoutItsBoundaryIsIncomplete() {
        var form = form(part(
                "form-data; name=\"file\"; filename=\"a.zip\"",
                CoursePackage.scorm12().zip()));
        var cut = java.util.Arrays.copyOf(form, form.length - BOUNDARY.length() - 8);

        var job = Following.toTheEnd(ADMIN, send(FORM, cut));

        assertEquals("UPLOAD_INCOMPLETE", job.path("error").path("code").asText(), job.toString());
    }

    private static Answer send(String type, byte[] form) {
        return ApiClient.send(
                ADMIN.request("/api/packages").header("Content-Type", type).POST(BodyPublishers.ofByteArray(form)));
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("Content-Disposition: " + disposition + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        return part.toByteArray();
    }

    private static byte[] form(byte[]... parts) {
        var form = new ByteArrayOutputStream();
        for (var part : parts) {
            form.writeBytes(("--" + BOUNDARY + "\r\n").getBytes(UTF_8));
            form.writeBytes(part);
            form.writeBytes("\r\n".getBytes(UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return form.toByteArray();
    }
}
