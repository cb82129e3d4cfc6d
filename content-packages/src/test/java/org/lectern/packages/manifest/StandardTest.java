package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.packages.Standard;

/** For which standard a package is taken, and whether the report says that something had to be decided. */
class StandardTest {
    private static final String THRESHOLD = "<adlcp:completionThreshold minProgressMeasure=\"0.5\"/>";
    private static final String SEQUENCING = "<imsss:sequencing/>";

    @ParameterizedTest(name = "{0} with namespaces of {1} and {2}: {3} {4}")
    @CsvSource({
        "1.2,              12,   none,       SCORM_12,",
        "' SCORM 1.2 ',    12,   none,       SCORM_12,",
        "1.2,              2004, none,       SCORM_12,       STANDARD_CONFLICT",
        "1.2,              2004, sequencing, SCORM_12,       STANDARD_CONFLICT",
        "CAM 1.3,          2004, none,       SCORM_2004_2ND,",
        "cam 1.3,          2004, none,       SCORM_2004_2ND,",
        "1.3,              2004, none,       SCORM_2004_2ND,",
        "2004 2nd Edition, 2004, none,       SCORM_2004_2ND,",
        "2004 3rd Edition, 2004, none,       SCORM_2004_3RD,",
        "2004  3RD EDITION, 2004, none,      SCORM_2004_3RD,",
        "2004 4th Edition, 2004, none,       SCORM_2004_4TH,",
        "2004 4th Edition, 12,   none,       SCORM_2004_4TH, STANDARD_CONFLICT",
        "2004,             2004, none,       SCORM_2004_3RD,",
        "2004,             2004, threshold,  SCORM_2004_4TH,",
        "2004 5th Edition, 2004, none,       SCORM_2004_3RD,",
        "2004 3rd Edition, 2004, threshold,  SCORM_2004_4TH, EDITION_CONFLICT",
        "CAM 1.3,          2004, threshold,  SCORM_2004_4TH, EDITION_CONFLICT",
        "'',               12,   none,       SCORM_12,       SCHEMAVERSION_MISSING",
        "'',               2004, none,       SCORM_2004_3RD, SCHEMAVERSION_MISSING",
        "'',               2004, threshold,  SCORM_2004_4TH, SCHEMAVERSION_MISSING",
        "'',               none, none,       SCORM_12,       SCHEMAVERSION_MISSING",
        "'',               none, sequencing, SCORM_2004_3RD, SCHEMAVERSION_MISSING",
        "1.1,              12,   none,       SCORM_12,       SCHEMAVERSION_UNKNOWN",
        "4th,              2004, none,       SCORM_2004_3RD, SCHEMAVERSION_UNKNOWN",
    })
    void isDetected(String version, String namespaces, String feature, Standard expected, String oddity)
            throws Exception {
        Course course = (namespaces.equals("12") ? Course.scorm12() : Course.scorm2004())
                .edit("<title>Lesson</title>", "<title>Lesson</title>" + element(feature));
        if (namespaces.equals("none")) {
            course.edit("http://www.imsglobal.org/xsd/imscp_v1p1", "")
                    .edit(" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"", "");
        }
        course.edit(namespaces.equals("12") ? ">1.2<" : ">2004 4th Edition<", '>' + version + '<');
        ManifestReading reading = course.read();
        assertEquals(expected, reading.manifest().standard());
        String decided = Course.codes(reading).stream()
                .filter(code -> code.matches("STANDARD_.*|EDITION_.*|SCHEMAVERSION_.*"))
                .findFirst()
                .orElse(null);
        assertEquals(oddity, decided);
    }

    @Test
    void aVersionWithoutEndIsUnknown() throws Exception {
        ManifestReading reading = Course.scorm12()
                .edit(">1.2<", '>' + "scorm".repeat(100_000) + '<')
                .read();
        assertEquals(List.of("SCHEMAVERSION_UNKNOWN"), Course.codes(reading));
    }

    private static String element(String feature) {
        return switch (feature) {
            case "threshold" -> THRESHOLD;
            case "sequencing" -> SEQUENCING;
            default -> "";
        };
    }
}
