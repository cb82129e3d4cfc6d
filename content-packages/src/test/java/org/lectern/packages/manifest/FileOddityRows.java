package org.lectern.packages.manifest;

import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.OddityRow.row;

import java.util.stream.Stream;

/** Rows for {@link OdditiesTest}: what can be wrong with files and hrefs. */
final class FileOddityRows {
    private FileOddityRows() {}

    static Stream<OddityRow> files() {
        return Stream.of(
                row(
                        "the manifest in a folder",
                        scorm12()
                                .put("course/imsmanifest.xml", scorm12().bytes())
                                .without("imsmanifest.xml")
                                .with("course/index.html"),
                        "MANIFEST_IN_FOLDER"),
                row(
                        "the manifest's name in the wrong case",
                        scorm12().put("ImsManifest.xml", scorm12().bytes()).without("imsmanifest.xml"),
                        "MANIFEST_NAME_CASE"),
                row("an href in the wrong case", scorm12().href("Index.HTML"), "HREF_CASE :16 <resource r>"),
                row(
                        "an href with another form of accents",
                        scorm12().href("e\u0301te\u0301.html").with("\u00e9t\u00e9.html"),
                        "HREF_CASE :16 <resource r>"),
                row(
                        "an href with backslashes",
                        scorm12().href("a\\b.html").with("a/b.html"),
                        "HREF_BACKSLASH :16 <resource r>"),
                row(
                        "an href that begins with a slash",
                        scorm12().href("/a/b.html").with("a/b.html"),
                        "HREF_ABSOLUTE :16 <resource r>"),
                row(
                        "an href that is not encoded",
                        scorm12().href("a%20b.html").with("a%20b.html"),
                        "HREF_NOT_ENCODED :16 <resource r>"),
                row(
                        "an href with a plain number sign",
                        scorm12().href("c#/1.html").with("c#/1.html"),
                        "HREF_NOT_ENCODED :16 <resource r>"),
                row(
                        "a launch file that is missing, of two",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"s\"><title>Two</title></item>")
                                .edit(
                                        "</resource>",
                                        "</resource><resource identifier=\"s\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"no.html\"/>"),
                        "LAUNCH_FILE_MISSING :18 <resource s>"),
                row(
                        "a launch that is no web address, of two",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"s\"><title>Two</title></item>")
                                .edit(
                                        "</resource>",
                                        "</resource><resource identifier=\"s\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"javascript:alert(1)\"/>"),
                        "LAUNCH_SCHEME :18 <resource s>"),
                row(
                        "another type of resource",
                        scorm12().edit("webcontent", "text/html"),
                        "RESOURCE_TYPE :16 <resource r>"),
                row(
                        "a listed file that is missing",
                        scorm12().edit("</resource>", "<file href=\"a.css\"/></resource>"),
                        "FILE_MISSING :18 <file r>"),
                row(
                        "a listed file in the wrong case",
                        scorm12().edit("</resource>", "<file href=\"INDEX.html\"/></resource>"),
                        "FILE_CASE :18 <file r>"),
                row(
                        "a listed file outside the package",
                        scorm12().edit("</resource>", "<file href=\"../a.css\"/></resource>"),
                        "FILE_OUTSIDE_PACKAGE :18 <file r>"),
                row(
                        "a listed file without a name",
                        scorm12().edit("</resource>", "<file/></resource>"),
                        "FILE_WITHOUT_HREF :18 <file r>"),
                row(
                        "a listed file in the web",
                        scorm12().edit("</resource>", "<file href=\"https://example.org/a.css\"/></resource>")));
    }
}
