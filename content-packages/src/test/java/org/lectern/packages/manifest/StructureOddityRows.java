package org.lectern.packages.manifest;

import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;
import static org.lectern.packages.manifest.OddityRow.row;

import java.util.stream.Stream;

/** Rows for {@link OdditiesTest}: what can be wrong with organisations, items and resources. */
final class StructureOddityRows {
    private StructureOddityRows() {}

    static Stream<OddityRow> structure() {
        return Stream.of(
                row(
                        "no identifier of the item",
                        scorm12().edit(" identifier=\"i\"", ""),
                        "IDENTIFIER_MISSING :10 <item>"),
                row(
                        "no identifier of the manifest",
                        scorm12().edit(" identifier=\"m\"", ""),
                        "IDENTIFIER_MISSING :2 <manifest>"),
                row(
                        "an identifier with a space",
                        scorm12().edit("\"i\"", "\"i 1\""),
                        "IDENTIFIER_INVALID :10 <item i 1>"),
                row(
                        "an identifier in braces",
                        scorm12().edit("\"r\"", "\"{r}\""),
                        "IDENTIFIER_INVALID :16 <resource {r}>"),
                row(
                        "two items with one identifier",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"i\" identifierref=\"r\"><title>Two</title></item>"),
                        "DUPLICATE_IDENTIFIER :12 <item i>"),
                row(
                        "two resources with one identifier",
                        scorm12().edit("</resource>", "</resource><resource identifier=\"r\"/>"),
                        "DUPLICATE_IDENTIFIER :18 <resource r>"),
                row(
                        "a default organization that does not exist",
                        scorm12().edit("default=\"o\"", "default=\"x\""),
                        "DEFAULT_ORGANIZATION_UNKNOWN :7 <organizations>"),
                row("one organization that is not named as default", scorm12().edit(" default=\"o\"", "")),
                row(
                        "two organizations and no default",
                        scorm12()
                                .edit(" default=\"o\"", "")
                                .edit("</organizations>", "<organization identifier=\"p\"/></organizations>"),
                        "DEFAULT_ORGANIZATION_MISSING :7 <organizations>"),
                row(
                        "the default organization is empty",
                        scorm12()
                                .edit("default=\"o\"", "default=\"p\"")
                                .edit("</organizations>", "<organization identifier=\"p\"/></organizations>"),
                        "ORGANIZATION_EMPTY :14 <organization p>"),
                row(
                        "no organization",
                        scorm12().edit("organization", "organisation"),
                        "TITLE_MISSING :2 <manifest m>",
                        "NO_ORGANIZATION :2 <manifest m>"),
                row(
                        "an item without anything",
                        scorm12().edit("</item>", "</item><item identifier=\"j\"><title>Two</title></item>"),
                        "ITEM_EMPTY :12 <item j>"),
                row(
                        "an item with an empty reference",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"\"><title>Two</title></item>"),
                        "REFERENCE_EMPTY :12 <item j>",
                        "ITEM_EMPTY :12 <item j>"),
                row(
                        "an item without its resource",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"x\"><title>Two</title></item>"),
                        "RESOURCE_UNKNOWN :12 <item j>"),
                row(
                        "an item with a resource that has no href",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"s\"><title>Two</title></item>")
                                .edit("</resource>", "</resource><resource identifier=\"s\" type=\"webcontent\"/>"),
                        "RESOURCE_WITHOUT_HREF :18 <resource s>"),
                row(
                        "a cluster with a resource in SCORM 1.2",
                        scorm12().inItem("<item identifier=\"j\" identifierref=\"r\"><title>Two</title></item>")),
                row(
                        "a cluster with a resource in SCORM 2004",
                        scorm2004().inItem("<item identifier=\"j\" identifierref=\"r\"><title>Two</title></item>"),
                        "CLUSTER_WITH_RESOURCE :10 <item i>"),
                row(
                        "a dependency on nothing",
                        scorm12().edit("</resource>", "<dependency identifierref=\"x\"/></resource>"),
                        "DEPENDENCY_UNKNOWN :18 <dependency r>"),
                row(
                        "a sub-manifest that is referred to twice",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"sub\"><title>Two</title></item>"
                                                + "<item identifier=\"k\" identifierref=\"sub\"><title>Three</title></item>")
                                .edit(
                                        "</resources>",
                                        "</resources><manifest identifier=\"sub\"><organizations default=\"o\"><organization identifier=\"o\">"
                                                + "<item identifier=\"l\" identifierref=\"r\"><title>Four</title></item></organization></organizations></manifest>"),
                        "SUB_MANIFEST_REPEATED :12 <item k>"),
                row(
                        "a sub-manifest without items",
                        scorm12()
                                .edit(
                                        "</item>",
                                        "</item><item identifier=\"j\" identifierref=\"sub\"><title>Two</title></item>")
                                .edit("</resources>", "</resources><manifest identifier=\"sub\"/>"),
                        "SUB_MANIFEST_EMPTY :12 <item j>"));
    }
}
