package org.lectern.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestLinks;
import org.lectern.TestServer;
import org.lectern.account.Role;
import org.lectern.testing.Answer;
import org.lectern.testing.ApiClient;

/** Many learners from one CSV file. */
class LearnerImportTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void rowsThatAreFineAreTakenAndOthersReported() {
        var organization = organization("Rows", 50);
        SERVER.person(Role.LEARNER, organization);
        var taken = SERVER.person(Role.LEARNER, organization).email();
        var answer = post(organization, """
                \uFEFFEmail,Name,Staff_ID
                ann@rows.example,"Ann, the first",S-1
                nobody,Ben,
                "cid@rows.example","Cid
                of two lines",S-3

                %s,Taken,
                dan@rows.example,,%s
                eve@rows.example
                """.formatted(taken, "x".repeat(101))).expect(200);

        assertEquals(
                List.of(
                        "2 INVITED ann@rows.example",
                        "3 REJECTED email VALIDATION_ERROR",
                        "4 REJECTED name VALIDATION_ERROR",
                        "7 REJECTED email EMAIL_TAKEN",
                        "8 REJECTED staff_id VALIDATION_ERROR",
                        "9 INVITED eve@rows.example"),
                rows(answer));
        assertEquals(2, answer.json().path("invited").asInt());
        assertEquals(4, answer.json().path("rejected").asInt());
        assertEquals(
                2,
                ADMIN.get("/api/organizations/" + organization + "/invitations")
                        .json()
                        .path("items")
                        .size());
        assertTrue(SERVER.isSilentTo("dan@rows.example"));
        assertTrue(SERVER.mailTo("eve@rows.example").body().contains("Rows"));
    }

    /** A second mail would leave the person with a dead link in the first. */
    @Test
    void whoStandsInSeveralRowsIsInvitedOnce() {
        var organization = organization("Repeated", 50);

        var answer = post(organization, """
                email,name
                ann@again.example,%s
                ann@again.example,Ann
                ben@again.example,Ben
                Ann@Again.example,Ann again
                """.formatted("x".repeat(201))).expect(200);

        assertEquals(
                List.of(
                        "2 REJECTED name VALIDATION_ERROR",
                        "3 INVITED ann@again.example",
                        "4 INVITED ben@again.example",
                        "5 REJECTED email EMAIL_REPEATED"),
                rows(answer));
        assertEquals(
                "Line 3 has this e-mail address too and was taken; this row was left out.",
                answer.json().path("rows").path(3).path("detail").asText());
        assertEquals(1, SERVER.mailsTo("ann@again.example"));
        SERVER.anonymous()
                .post("/api/auth/invitation", Map.of("token", TestLinks.token(SERVER.mailTo("ann@again.example"))))
                .expect(200);
    }

    @Test
    void theSeatsDecideHowManyRowsAreTaken() {
        var organization = organization("Two seats", 2);

        var answer = post(organization, "email\na@seats.example\nb@seats.example\nc@seats.example\n")
                .expect(200);

        assertEquals(
                List.of("2 INVITED a@seats.example", "3 INVITED b@seats.example", "4 REJECTED null ORG_LEARNER_LIMIT"),
                rows(answer));
    }

    @Test
    void semicolonsSeparateWhereTheHeadHasThem() {
        var organization = organization("Semicolons", 50);

        var answer = post(organization, """
                \uFEFFEmail;Name
                ann@semicolon.example;Ann
                ben@semicolon.example;"Ben; and, son"
                """).expect(200);

        assertEquals(List.of("2 INVITED ann@semicolon.example", "3 INVITED ben@semicolon.example"), rows(answer));
        var newest = ADMIN.get("/api/organizations/" + organization + "/invitations")
                .json()
                .path("items")
                .path(0);
        assertEquals("Ben; and, son", newest.path("name").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            email\tname | The head has an unknown column "email\tname"
            E-Mail;Name | The head has an unknown column "E-Mail"
            name;staff_id | The head has no column email
            email;name;; | The head has a column without a name, or one of them twice
            """)
    void aHeadAtFaultIsToldWithWhatIsKnown(String head, String fault) {
        var answer =
                post(organization("Heads", 50), head + "\na@head.example\n").expect(400);

        assertEquals(
                fault + "; those known are email, name, job_title and staff_id, separated by commas or by semicolons.",
                answer.text("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\nAnn\n",
                "email,shoe size\na@bad.example,42\n",
                "email,email\na@bad.example,b@bad.example\n",
                "email\n\"a@bad.example\n"
            })
    void whatIsNoTableInvitesNobody(String csv) {
        var organization = organization("Bad", 50);

        assertEquals("MALFORMED_CSV", post(organization, csv).expect(400).code());
        assertTrue(SERVER.isSilentTo("a@bad.example"));
    }

    @Test
    void anotherEncodingOrTooMuchIsRefused() {
        var organization = organization("Sizes", 50);
        var path = "/api/organizations/" + organization + "/learners/import";
        var latin = "email,name\na@sizes.example,Zoë\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(
                "MALFORMED_CSV",
                ADMIN.postAs("text/csv", path, latin).expect(400).code());
        var rows = "email\n" + "a@sizes.example\n".repeat(1001);
        assertEquals("FILE_TOO_LARGE", post(organization, rows).expect(413).code());
        var large = "email,name\n" + "x".repeat(1 << 20);
        assertEquals("FILE_TOO_LARGE", post(organization, large).expect(413).code());
        assertTrue(SERVER.isSilentTo("a@sizes.example"));
    }

    private static UUID organization(String name, int maxLearners) {
        return ADMIN.post("/api/organizations", Map.of("name", name, "maxLearners", maxLearners))
                .expect(201)
                .id("id");
    }

    private static Answer post(UUID organization, String csv) {
        var path = "/api/organizations/" + organization + "/learners/import";
        return ADMIN.postAs("text/csv", path, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(Answer answer) {
        var rows = new ArrayList<String>();
        answer.json().path("rows").forEach(row -> {
            var invited = row.path("result").asText().equals("INVITED");
            rows.add(row.path("line").asText() + " " + row.path("result").asText() + " "
                    + (invited
                            ? row.path("email").asText()
                            : row.path("field").asText("null") + " "
                                    + row.path("code").asText()));
        });
        return rows;
    }
}
