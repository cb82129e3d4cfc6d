package org.lectern.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up courses of 500 activities, each with rules before and after it, rollup rules, and objectives that others read. */
public enum SequencedCourse {
    /** Three activities below each, six levels of them. */
    DEEP(3),
    /** All on one level. */
    WIDE(499);

    static final int ACTIVITIES = 500;

    private static final String HEAD = """
            <?xml version="1.0"?>
            <manifest identifier="sequenced" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="a0"><organization identifier="a0"><title>Five hundred activities</title>
            """;
    private static final String TAIL = """
              </organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="page.html">
                <file href="page.html"/></resource></resources>
            </manifest>
            """;
    /** The rules look at everything and hold for nothing, so that one can go everywhere. */
    private static final String SEQUENCING = """
            <imsss:sequencing>
              <imsss:controlMode choice="true" flow="true"/>
              <imsss:sequencingRules>
                <imsss:preConditionRule><imsss:ruleConditions conditionCombination="all">
                  <imsss:ruleCondition referencedObjective="before" operator="not" condition="satisfied"/>
                  <imsss:ruleCondition condition="attemptLimitExceeded"/></imsss:ruleConditions>
                  <imsss:ruleAction action="disabled"/></imsss:preConditionRule>
                <imsss:preConditionRule><imsss:ruleConditions conditionCombination="all">
                  <imsss:ruleCondition referencedObjective="before" condition="objectiveMeasureKnown"/>
                  <imsss:ruleCondition condition="attemptLimitExceeded"/></imsss:ruleConditions>
                  <imsss:ruleAction action="skip"/></imsss:preConditionRule>
                <imsss:postConditionRule><imsss:ruleConditions conditionCombination="all">
                  <imsss:ruleCondition condition="completed"/>
                  <imsss:ruleCondition condition="attemptLimitExceeded"/></imsss:ruleConditions>
                  <imsss:ruleAction action="exitAll"/></imsss:postConditionRule>
              </imsss:sequencingRules>
              <imsss:rollupRules>
                <imsss:rollupRule childActivitySet="all"><imsss:rollupConditions>
                  <imsss:rollupCondition condition="completed"/></imsss:rollupConditions>
                  <imsss:rollupAction action="completed"/></imsss:rollupRule>
                <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.8"><imsss:rollupConditions>
                  <imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions>
                  <imsss:rollupAction action="satisfied"/></imsss:rollupRule>
              </imsss:rollupRules>
              <imsss:objectives>
                <imsss:primaryObjective objectiveID="own" satisfiedByMeasure="true">
                  <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
                  <imsss:mapInfo targetObjectiveID="global-OWN" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
                </imsss:primaryObjective>
                <imsss:objective objectiveID="before"><imsss:mapInfo targetObjectiveID="global-BEFORE"/></imsss:objective>
              </imsss:objectives>
              <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
            </imsss:sequencing>
            """;

    private final int children;

    SequencedCourse(int children) {
        this.children = children;
    }

    /** Writes it as a package. */
    Path writeTo(Path zip) throws IOException {
        StringBuilder manifest = new StringBuilder(HEAD);
        addChildren(manifest, 0);
        manifest.append(sequencing(0)).append(TAIL);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            add(entries, "imsmanifest.xml", manifest.toString());
            add(entries, "page.html", "<!doctype html><title>Page</title>");
        }
        return zip;
    }

    private void addChildren(StringBuilder manifest, int parent) {
        int first = parent * children + 1;
        for (int n = first; n < Math.min(first + children, ACTIVITIES); n++) {
            boolean leaf = n * children + 1 >= ACTIVITIES;
            manifest.append("<item identifier=\"a")
                    .append(n)
                    .append(leaf ? "\" identifierref=\"r\" parameters=\"?" + n : "")
                    .append("\"><title>Activity ")
                    .append(n)
                    .append("</title>");
            addChildren(manifest, n);
            manifest.append(sequencing(n)).append("</item>\n");
        }
    }

    private static String sequencing(int n) {
        return SEQUENCING.replace("OWN", String.valueOf(n)).replace("BEFORE", String.valueOf(Math.max(0, n - 1)));
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
