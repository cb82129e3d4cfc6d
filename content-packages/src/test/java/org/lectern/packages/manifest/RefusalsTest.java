package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.manifest.Course.scorm12;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.packages.PackageRefusedException;

/** What cannot be tolerated, with code and place; hostile XML among it. */
class RefusalsTest {
    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE manifest [
              <!ENTITY a "ha">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <manifest identifier="m">&c;</manifest>
            """;

    record Row(String name, Course course, String code, String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        String big = "x".repeat(2 << 20);
        return Stream.of(
                row("no manifest", scorm12().without("imsmanifest.xml"), "MANIFEST_MISSING", ""),
                row(
                        "two manifests in folders",
                        scorm12().without("imsmanifest.xml").with("a/imsmanifest.xml", "b/imsmanifest.xml"),
                        "MANIFEST_AMBIGUOUS",
                        ""),
                row("an empty manifest", Course.of(""), "XML_MALFORMED", ":1"),
                row("no XML", Course.of("Hello"), "XML_MALFORMED", ":1"),
                row("another root", Course.of("<course/>"), "NOT_A_MANIFEST", ":1"),
                row("an open tag", scorm12().edit("</item>", ""), "XML_MALFORMED", ":13"),
                row("a bare ampersand", scorm12().edit("Lesson", "Q & A"), "XML_MALFORMED", ":11"),
                row("an attribute twice", scorm12().edit("\"i\"", "\"i\" identifier=\"j\""), "XML_MALFORMED", ":10"),
                row("an entity of HTML", scorm12().edit("Lesson", "&nbsp;"), "XML_MALFORMED", ":11"),
                row(
                        "an entity that the skipped DTD may define",
                        scorm12()
                                .edit("?>\n", "?>\n<!DOCTYPE manifest SYSTEM \"file:///etc/passwd\">\n")
                                .edit("Lesson", "&x;"),
                        "XML_ENTITY",
                        ":12"),
                row("a billion laughs", Course.of(LAUGHS), "XML_DOCTYPE", ":3"),
                row(
                        "an external entity",
                        Course.of("<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest>&x;</manifest>"),
                        "XML_DOCTYPE",
                        ":1"),
                row(
                        "a parameter entity",
                        Course.of("<!DOCTYPE m [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><manifest/>"),
                        "XML_DOCTYPE",
                        ":1"),
                row(
                        "a declared attribute",
                        Course.of("<!DOCTYPE m [<!ATTLIST manifest identifier CDATA \"m\">]><manifest/>"),
                        "XML_DOCTYPE",
                        ":1"),
                row("great depth", scorm12().inItem("<a>".repeat(50_000)), "XML_TOO_DEEP", ":11"),
                row("many elements", scorm12().inItem("<a/>".repeat(200_001)), "XML_TOO_MANY_ELEMENTS", ":11"),
                row("a million attributes", scorm12().inItem(aMillionAttributes()), "XML_TOO_MANY_ATTRIBUTES", ":11"),
                row("a long text", scorm12().edit("Lesson", big), "XML_TEXT_TOO_LONG", ":11"),
                row("a long attribute", scorm12().edit("\"i\"", '"' + big + '"'), "XML_TEXT_TOO_LONG", ":10"),
                row("a text of 20 MB", scorm12().edit("Lesson", "x".repeat(20 << 20)), "MANIFEST_TOO_LARGE", ""),
                row(
                        "an href that leaves the package",
                        scorm12().href("../index.html"),
                        "HREF_OUTSIDE_PACKAGE",
                        ":16 <resource r>"),
                row(
                        "an encoded href that leaves the package",
                        scorm12().href("a/%2e%2e/..%5Cindex.html"),
                        "HREF_OUTSIDE_PACKAGE",
                        ":16 <resource r>"),
                row(
                        "a base that leaves the package",
                        scorm12().edit("<resources>", "<resources xml:base=\"../\">"),
                        "HREF_OUTSIDE_PACKAGE",
                        ":16 <resource r>"),
                row("no launch file", scorm12().without("index.html"), "LAUNCH_FILE_MISSING", " <organization o>"),
                row(
                        "no item with a resource",
                        scorm12().edit(" identifierref=\"r\"", ""),
                        "NOTHING_TO_LAUNCH",
                        " <organization o>"),
                row(
                        "nothing but a script",
                        scorm12().href("javascript:alert(1)"),
                        "NOTHING_TO_LAUNCH",
                        " <organization o>"),
                row(
                        "neither an organization nor an href",
                        scorm12().edit("organization", "organisation").edit("href", "link"),
                        "NOTHING_TO_LAUNCH",
                        " <organization organization>"),
                row("many items with one long href", manyLongHrefs(), "XML_TOO_LARGE", ":16 <resource r>"));
    }

    private static Row row(String name, Course course, String code, String place) {
        return new Row(name, course, code, "imsmanifest.xml" + place);
    }

    private static String aMillionAttributes() {
        StringBuilder tag = new StringBuilder("<a");
        for (int i = 0; i < 1_000_000; i++) {
            tag.append(" a").append(i).append("=\"\"");
        }
        return tag + "/>";
    }

    private static Course manyLongHrefs() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            items.append("<item identifier=\"i").append(i).append("\" identifierref=\"r\"/>");
        }
        return scorm12().inItem(items.toString()).href("index.html?" + "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isRefused(Row row) {
        PackageRefusedException refusal = assertThrows(PackageRefusedException.class, () -> row.course.read());
        assertEquals(row.code, refusal.code());
        assertEquals(row.place, refusal.place());
        assertTrue(message(refusal).length() < 400, message(refusal));
    }

    @Test
    void malformedXmlIsExplainedWithLineAndColumn() {
        PackageRefusedException refusal = assertThrows(
                PackageRefusedException.class,
                () -> scorm12().edit("</item>", "").read());
        assertTrue(
                message(refusal).startsWith("The manifest is not well-formed XML at line 13, column "),
                message(refusal));
    }

    @Test
    void limitsAreSettings() {
        ManifestLimits narrow = new ManifestLimits(1 << 20, 4, 1_000, 10, 1_000);
        PackageRefusedException refusal =
                assertThrows(PackageRefusedException.class, () -> ManifestReader.read(scorm12(), narrow));
        assertEquals("XML_TOO_DEEP", refusal.code());
        assertThrows(IllegalArgumentException.class, () -> new ManifestLimits(1, 0, 1, 1, 1));
    }

    @Test
    void subManifestsThatNestThroughReferencesAreBounded() {
        StringBuilder subs = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            subs.append("<manifest identifier=\"s")
                    .append(i)
                    .append("\"><organizations><organization identifier=\"o\">")
                    .append("<item identifier=\"x")
                    .append(i)
                    .append("\" identifierref=\"s")
                    .append(i + 1)
                    .append("\"/></organization></organizations></manifest>");
        }
        Course course = scorm12()
                .edit("identifierref=\"r\"", "identifierref=\"s0\"")
                .edit("</resources>", "</resources>" + subs);
        PackageRefusedException refusal = assertThrows(PackageRefusedException.class, course::read);
        assertEquals("ITEMS_TOO_DEEP", refusal.code());
    }

    private static String message(PackageRefusedException refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
