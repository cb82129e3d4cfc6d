package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.TestServer;
import org.lectern.http.ProblemCodes;
import org.lectern.testing.ApiClient;
import org.lectern.testing.ApiContract;

/** The description of the REST surface: whole, and such as tools can read. */
class OpenApiTest {
    private static final String SCHEMA = "spec.openapis.org/oas/3.1/schema/2022-10-07";

    private static TestServer server;
    private static ApiClient client;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        client = server.anonymous();
        document = client.get("/api/openapi.json").expect(200).json();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isADocumentOfOpenApi31() throws IOException {
        try (var schema = getClass().getClassLoader().getResourceAsStream(SCHEMA)) {
            var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(document.toString(), InputFormat.JSON);
            assertEquals(List.of(), errors);
        }
        assertTrue(document.path("openapi").asText().startsWith("3.1."));
    }

    @Test
    void everyOperationSaysWhatItDoesAndAnswers() {
        var names = new HashSet<String>();
        for (var operation : ApiContract.of(server.application()).operations()) {
            var name = operation.name();
            var node = operation.node();
            assertFalse(node.path("summary").asText().isEmpty(), name + " needs @Operation(summary = …)");
            assertTrue(names.add(node.path("operationId").asText()), name + " has the operationId of another");
            var answers = node.path("responses");
            var good = StreamSupport.stream(((Iterable<String>) answers::fieldNames).spliterator(), false)
                    .filter(status -> status.compareTo("400") < 0)
                    .toList();
            assertFalse(good.isEmpty(), name + " needs @ApiResponse for what it answers when all is well");
            for (var status : good) {
                assertTrue(
                        Integer.parseInt(status) > 201
                                || answers.path(status).path("content").size() > 0,
                        name + " " + status + ": its method returns a Response, so it needs"
                                + " @ApiResponse(responseCode = \"" + status
                                + "\", content = @Content(schema = @Schema(implementation = ….class)))");
            }
        }
    }

    @Test
    void whatIsNotNullableIsRequiredAndWhatIsMayBeNull() {
        var enrollment = document.at("/components/schemas/Enrollment");
        var required = enrollment.path("required").toString();
        assertTrue(required.contains("\"userId\""), required);
        assertFalse(required.contains("\"completedAt\""), required);
        assertEquals("uuid", enrollment.at("/properties/userId/format").asText());
        assertEquals(
                "[\"string\",\"null\"]",
                enrollment.at("/properties/completedAt/type").toString());
        assertEquals(
                "date-time", enrollment.at("/properties/completedAt/format").asText());
        assertEquals("null", enrollment.at("/properties/attempt/oneOf/1/type").asText());
        assertEquals("array", enrollment.at("/properties/lectures/type/0").asText());
        assertEquals(
                "#/components/schemas/LectureProgress",
                enrollment.at("/properties/lectures/items/$ref").asText());
    }

    @Test
    void everyCodeOfAnErrorIsListed() {
        var codes = document.at("/components/schemas/Problem/properties/code/enum");
        assertEquals(ProblemCodes.all().size(), codes.size());
        var publish = document.at("/paths/~1api~1courses~1{id}~1publish/post/responses");
        assertTrue(publish.path("409").toString().contains("COURSE_NOT_READY"), publish.toString());
        assertTrue(publish.path("401").toString().contains("NOT_SIGNED_IN"), publish.toString());
    }

    @Test
    void onlyWhatChangedIsSentAgain() {
        var tag = client.get("/api/openapi.json").header("ETag");
        var again = ApiClient.unchecked(client.request("/api/openapi.json").header("If-None-Match", tag));
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertTrue(client.get("/api/openapi.yaml").expect(200).body().startsWith("openapi: 3.1"));
    }
}
