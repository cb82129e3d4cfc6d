package org.lectern.importing;

import java.util.Random;
import java.util.stream.Stream;

/** Packages whose manifest must be refused, and why. */
final class HostileManifests {
    private static final String LAUGHS = """
            <!DOCTYPE manifest [
              <!ENTITY a "ha">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            ]>
            <manifest identifier="m">&c;</manifest>
            """;

    private HostileManifests() {}

    static Stream<Upload> all() {
        return Stream.of(missing(), malformed(), entities(), huge(), hrefs()).flatMap(rows -> rows);
    }

    private static Stream<Upload> missing() {
        var without = CoursePackage.scorm12().without("imsmanifest.xml");
        return Stream.of(
                new Upload("no manifest", "NO_MANIFEST", without.zip()),
                new Upload(
                        "two manifests in folders",
                        "SEVERAL_PACKAGES",
                        without.file("a/imsmanifest.xml", CoursePackage.MANIFEST)
                                .file("b/imsmanifest.xml", CoursePackage.MANIFEST)
                                .zip()),
                new Upload(
                        "no launch file",
                        "LAUNCH_FILE_MISSING",
                        CoursePackage.scorm12()
                                .without("index.html")
                                .without("poster.html")
                                .zip()));
    }

    private static Stream<Upload> malformed() {
        return Stream.of(
                manifest("an empty manifest", "XML_MALFORMED", ""),
                manifest("no XML", "XML_MALFORMED", "Hello"),
                manifest("zeros", "XML_MALFORMED", "\0\0\0\0"),
                manifest("another root", "NOT_A_MANIFEST", "<course/>"),
                edited("an open tag", "XML_MALFORMED", "</organization>", ""),
                edited("a bare ampersand", "XML_MALFORMED", "Poster<", "Q & A<"),
                edited("an attribute twice", "XML_MALFORMED", "\"s\"", "\"s\" identifier=\"t\""),
                edited("an entity of HTML", "XML_MALFORMED", "Poster<", "&nbsp;<"));
    }

    private static Stream<Upload> entities() {
        return Stream.of(
                manifest("a billion laughs", "XML_DOCTYPE", LAUGHS),
                manifest(
                        "an external entity",
                        "XML_DOCTYPE",
                        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest>&x;</manifest>"),
                manifest(
                        "a parameter entity",
                        "XML_DOCTYPE",
                        "<!DOCTYPE m [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><manifest/>"));
    }

    private static Stream<Upload> huge() {
        var big = letters(2 << 20);
        return Stream.of(
                edited("great depth", "XML_TOO_DEEP", "Poster<", "Poster</title>" + "<a>".repeat(50_000) + "<"),
                edited("many elements", "XML_TOO_MANY_ELEMENTS", "<metadata>", "<metadata>" + "<a/>".repeat(200_001)),
                edited("many attributes", "XML_TOO_MANY_ATTRIBUTES", "<metadata>", "<metadata" + attributes() + ">"),
                edited("a long title", "XML_TEXT_TOO_LONG", "Poster<", big + "<"),
                edited("a long identifier", "XML_TEXT_TOO_LONG", "\"s\"", '"' + big + '"'),
                edited("twenty megabytes", "MANIFEST_TOO_LARGE", "Poster<", letters(17 << 20) + "<"));
    }

    /** At random, since what deflates too well is refused before it is read. */
    private static String letters(int count) {
        var random = new Random(count);
        var letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static Stream<Upload> hrefs() {
        return Stream.of(
                edited("an href above the package", "HREF_OUTSIDE_PACKAGE", "href=\"index", "href=\"../index"),
                edited("an encoded one", "HREF_OUTSIDE_PACKAGE", "href=\"index", "href=\"a/%2e%2e/..%5Cindex"),
                edited("a base above it", "HREF_OUTSIDE_PACKAGE", "<resources>", "<resources xml:base=\"../\">"),
                edited("nothing to launch", "NOTHING_TO_LAUNCH", "identifierref", "ref"),
                edited("scripts only", "NOTHING_TO_LAUNCH", "href=\"", "href=\"javascript:"));
    }

    private static Upload edited(String what, String code, String from, String to) {
        return manifest(what, code, CoursePackage.MANIFEST.replace(from, to));
    }

    private static Upload manifest(String what, String code, String manifest) {
        return new Upload(what, code, CoursePackage.withManifest(manifest).zip());
    }
}
