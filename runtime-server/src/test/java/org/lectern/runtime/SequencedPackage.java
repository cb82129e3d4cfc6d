package org.lectern.runtime;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.TestServer;

/** Small courses whose lectures depend on each other. */
final class SequencedPackage {
    private static final String FORCED = """
            <?xml version="1.0"?>
            <manifest identifier="forced" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="org"><organization identifier="org" adlseq:objectivesGlobalToSystem="GLOBAL">
                <title>Forced</title>
                <item identifier="read" identifierref="r"><title>Read</title>
                  <imsss:sequencing>
                    <imsss:objectives><imsss:primaryObjective objectiveID="own">
                      <imsss:mapInfo targetObjectiveID="read-done" writeSatisfiedStatus="true"
                          writeNormalizedMeasure="true"/>
                    </imsss:primaryObjective></imsss:objectives>
                    <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
                  </imsss:sequencing></item>
                <item identifier="test" identifierref="r" parameters="?test"><title>Test</title>
                  <imsss:sequencing>
                    <imsss:sequencingRules><imsss:preConditionRule>
                      <imsss:ruleConditions conditionCombination="any">
                        <imsss:ruleCondition referencedObjective="before" operator="not" condition="satisfied"/>
                        <imsss:ruleCondition referencedObjective="before" operator="not" condition="objectiveStatusKnown"/>
                      </imsss:ruleConditions>
                      <imsss:ruleAction action="disabled"/></imsss:preConditionRule></imsss:sequencingRules>
                    <imsss:objectives><imsss:primaryObjective objectiveID="own"/>
                      <imsss:objective objectiveID="before"><imsss:mapInfo targetObjectiveID="read-done"/></imsss:objective>
                    </imsss:objectives>
                    <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
                  </imsss:sequencing></item>
                <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
              </organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
                <file href="index.html"/></resource></resources>
            </manifest>
            """;
    private static final String PREREQUISITES = """
            <?xml version="1.0"?>
            <manifest identifier="pre" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>In order</title>
                <item identifier="one" identifierref="r"><title>First</title></item>
                <item identifier="two" identifierref="r"><title>Second</title>
                  <adlcp:prerequisites type="aicc_script">one</adlcp:prerequisites></item>
              </organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
                <file href="index.html"/></resource></resources>
            </manifest>
            """;

    private static final String WITHOUT_SOME_CONTENT = """
            <?xml version="1.0"?>
            <manifest identifier="without" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="org"><organization identifier="org"><title>Without</title>
                <item identifier="one" identifierref="r"><title>One</title></item>
                <item identifier="empty"><title>A heading of nothing</title></item>
                <item identifier="gone" identifierref="m"><title>Its file is missing</title></item>
                <item identifier="part"><title>A part of nothing</title>
                  <item identifier="unknown" identifierref="u"><title>No such resource</title></item></item>
                <item identifier="two" identifierref="r"><title>Two</title></item>
                <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
              </organization></organizations>
              <resources>
                <resource identifier="r" type="webcontent" adlcp:scormType="sco" href="index.html">
                  <file href="index.html"/></resource>
                <resource identifier="m" type="webcontent" adlcp:scormType="sco" href="missing.html"/>
              </resources>
            </manifest>
            """;

    private SequencedPackage() {}

    /** SCORM 2004: the test is disabled until what is to be read is satisfied. @return the course */
    static UUID forced(TestServer server) {
        return imported(server, FORCED.replace("GLOBAL", "false"));
    }

    /** The same, with the learner's objectives shared by all courses. */
    static UUID global(TestServer server) {
        return imported(server, FORCED.replace("GLOBAL", "true"));
    }

    /**
     * The same, of which the course writes only that part: {@code SatisfiedStatus} or {@code NormalizedMeasure}.
     */
    static UUID sharing(TestServer server, String part) {
        var both = Stream.of("SatisfiedStatus", "NormalizedMeasure");
        var manifest = both.filter(other -> !other.equals(part))
                .reduce(
                        FORCED.replace("GLOBAL", "true"),
                        (text, other) -> text.replace(
                                "write" + other + "=\"true\"",
                                "write" + other + "=\"false\" read" + other + "=\"false\""));
        return imported(server, manifest);
    }

    /** Of its activities only the first and the last have content: an export has lost the rest. */
    static UUID withoutSomeContent(TestServer server) {
        return imported(server, WITHOUT_SOME_CONTENT);
    }

    /** SCORM 1.2: the second lecture has the first as its prerequisite. */
    static UUID prerequisites(TestServer server) {
        return imported(server, PREREQUISITES);
    }

    private static UUID imported(TestServer server, String manifest) {
        try {
            var zip = Files.createTempFile("sequenced", ".zip");
            try {
                write(zip, manifest);
                var course = requireNonNull(server.importPackage(zip).courseId());
                server.publish(course);
                return course;
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String manifest) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<!DOCTYPE html><title>Lecture</title>".getBytes(StandardCharsets.UTF_8));
        }
    }
}
