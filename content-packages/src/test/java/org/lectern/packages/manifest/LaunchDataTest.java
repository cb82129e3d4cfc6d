package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the run-time data model starts with. */
class LaunchDataTest {
    @Test
    void holdsAllOfScorm12() throws Exception {
        Course course = scorm12()
                .inItem("<adlcp:prerequisites type=\"aicc_script\">a&amp;b</adlcp:prerequisites>"
                        + "<adlcp:maxtimeallowed>0001:30:00.5</adlcp:maxtimeallowed>"
                        + "<adlcp:timelimitaction>Exit, no message</adlcp:timelimitaction>"
                        + "<adlcp:datafromlms> x=1 </adlcp:datafromlms>"
                        + "<adlcp:masteryscore> 82.5 </adlcp:masteryscore>");
        assertEquals(
                new LaunchData(
                        "a&b",
                        new BigDecimal("82.5"),
                        "0001:30:00.5",
                        "exit,no message",
                        "x=1",
                        null,
                        null,
                        List.of(),
                        List.of()),
                course.item().launchData());
        assertEquals(List.of(), Course.codes(course.read()));
    }

    @Test
    void holdsAllOfScorm2004() throws Exception {
        Course course = scorm2004()
                .inItem(
                        "<adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction>"
                                + "<adlcp:dataFromLMS>x=1</adlcp:dataFromLMS>"
                                + "<adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"0.75\" progressWeight=\"0.5\"/>"
                                + "<adlcp:data><adlcp:map targetID=\"s\"/><adlcp:map targetID=\"t\" readSharedData=\"false\" writeSharedData=\"0\"/></adlcp:data>"
                                + "<imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit=\"PT1H30M\"/><imsss:objectives>"
                                + "<imsss:primaryObjective objectiveID=\"p\" satisfiedByMeasure=\"true\"><imsss:minNormalizedMeasure>-0.5</imsss:minNormalizedMeasure></imsss:primaryObjective>"
                                + "<imsss:objective objectiveID=\"q\"/></imsss:objectives></imsss:sequencing>"
                                + "<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI>"
                                + "<adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>");
        assertEquals(
                new LaunchData(
                        null,
                        null,
                        "PT1H30M",
                        "continue,message",
                        "x=1",
                        new CompletionThreshold(true, new BigDecimal("0.75"), new BigDecimal("0.5")),
                        new BigDecimal("-0.5"),
                        List.of("p", "q"),
                        List.of(new DataMap("s", true, true), new DataMap("t", false, false))),
                course.item().launchData());
        assertEquals(List.of("continue", "exitAll"), course.item().hiddenControls());
        assertEquals(List.of(), Course.codes(course.read()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<adlcp:completionThreshold>0.8</adlcp:completionThreshold>                        | true  | 0.8 | 1",
                "<adlcp:completionThreshold/>                                                      | false | 1   | 1",
                "<adlcp:completionThreshold completedByMeasure='true'/>                            | true  | 1   | 1",
                "<adlcp:completionThreshold progressWeight='.25'/>                                 | false | 1   | .25",
                "<adlcp:completionThreshold completedByMeasure='true' minProgressMeasure='8'/>     | false | 1   | 1",
            })
    void thresholdsHaveDefaults(String xml, boolean byMeasure, BigDecimal measure, BigDecimal weight) throws Exception {
        LaunchData data = scorm2004().inItem(xml).item().launchData();
        assertEquals(new CompletionThreshold(byMeasure, measure, weight), data.completionThreshold());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "<imsss:primaryObjective satisfiedByMeasure='true'><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>  | 0.8",
                "<imsss:primaryObjective satisfiedByMeasure='true'/>                                                                                      | 1",
                "<imsss:primaryObjective satisfiedByMeasure='false'><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective> | none",
                "<imsss:primaryObjective><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>                            | none",
            })
    void thePassingScoreCountsOnlyIfSatisfiedByMeasure(String objective, @Nullable BigDecimal expected)
            throws Exception {
        LaunchData data = scorm2004()
                .inItem("<imsss:sequencing><imsss:objectives>" + objective + "</imsss:objectives></imsss:sequencing>")
                .item()
                .launchData();
        assertEquals(expected, data.scaledPassingScore());
    }

    @Test
    void theCollectionFillsInWhatASequencingLeavesOut() throws Exception {
        String collection = "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"c\">"
                + "<imsss:limitConditions attemptAbsoluteDurationLimit=\"PT1M\"/><imsss:objectives>"
                + "<imsss:primaryObjective objectiveID=\"p\" satisfiedByMeasure=\"true\"/></imsss:objectives>"
                + "</imsss:sequencing></imsss:sequencingCollection>";
        LaunchData inherited = scorm2004()
                .inItem("<imsss:sequencing IDRef=\"c\"/>")
                .edit("</resources>", collection)
                .item()
                .launchData();
        assertEquals(BigDecimal.ONE, inherited.scaledPassingScore());
        assertEquals(List.of("p"), inherited.objectiveIds());
        assertEquals("PT1M", inherited.maxTimeAllowed());
        LaunchData own = scorm2004()
                .inItem(
                        "<imsss:sequencing IDRef=\"c\"><imsss:objectives><imsss:primaryObjective/></imsss:objectives></imsss:sequencing>")
                .edit("</resources>", collection)
                .item()
                .launchData();
        assertNull(own.scaledPassingScore());
        assertEquals(List.of(), own.objectiveIds());
        assertEquals("PT1M", own.maxTimeAllowed());
    }
}
