package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Hostile and broken packages through the front door: refused with their code, and nothing is left behind. */
class HostilePackageTest {
    private static final TestServer SERVER = TestServer.start("--max-package-files=100", "--max-unpacked-mib=24");
    private static final ApiClient ADMIN = SERVER.superAdmin();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    static Stream<Upload> hostile() {
        return Stream.concat(HostileArchives.all(), HostileManifests.all());
    }

    static Stream<Upload> tolerated() {
        return ToleratedPackages.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAndLeavesNothing(Upload upload) {
        var before = holdings();

        var job = imported(upload.zip());

        assertEquals("FAILED", job.path("state").asText());
        var error = job.path("error");
        assertEquals(upload.code(), error.path("code").asText(), error.toString());
        assertTrue(error.path("place").isTextual(), error.toString());
        assertTrue(error.path("message").asText().length() < 500, error.toString());
        assertEquals(before, holdings());
    }

    @ParameterizedTest
    @MethodSource("tolerated")
    void isTakenAndReported(Upload upload) {
        var courses = holdings().courses();

        var job = imported(upload.zip());

        assertEquals("SUCCEEDED", job.path("state").asText(), job.toString());
        var codes = new HashSet<String>();
        job.path("oddities").forEach(oddity -> codes.add(oddity.path("code").asText()));
        assertTrue(codes.contains(upload.code()) || upload.code().isEmpty(), codes.toString());
        assertEquals(courses + 1, holdings().courses());
        assertTrue(holdings().staged().isEmpty());
    }

    @Test
    void aRefusedPackageIsTakenOnceItIsRight() {
        var broken = CoursePackage.unique("mended").without("imsmanifest.xml");
        assertEquals("FAILED", imported(broken.zip()).path("state").asText());

        assertEquals(
                "SUCCEEDED",
                imported(CoursePackage.unique("mended").zip()).path("state").asText());
    }

    private static Holdings holdings() {
        return Holdings.of(SERVER.database().dataSource(), SERVER.packages());
    }

    private static JsonNode imported(byte[] zip) {
        return Following.toTheEnd(ADMIN, Uploads.raw(ADMIN, zip, "hostile.zip"));
    }
}
