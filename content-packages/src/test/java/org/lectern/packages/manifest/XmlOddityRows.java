package org.lectern.packages.manifest;

import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;
import static org.lectern.packages.manifest.OddityRow.row;

import java.util.stream.Stream;

/** Rows for {@link OdditiesTest}: what can be wrong with the XML, its names and its metadata. */
final class XmlOddityRows {
    private XmlOddityRows() {}

    static Stream<OddityRow> xml() {
        return Stream.of(
                row("a valid SCORM 1.2 course", scorm12()),
                row("a valid SCORM 2004 course", scorm2004()),
                row(
                        "a comment that spans lines moves no line numbers",
                        scorm12().edit("<item", "<!--\n\n--><item").edit("<title>Lesson</title>", ""),
                        "ITEM_TITLE_MISSING :12 <item i>"),
                row(
                        "a tag that spans lines is placed where it begins",
                        scorm12().edit("<item ", "<item\n\n\n ").edit("<title>Lesson</title>", ""),
                        "ITEM_TITLE_MISSING :10 <item i>"),
                row(
                        "blank lines before the declaration",
                        scorm12().edit("<?xml", "\n \n<?xml"),
                        "XML_DECLARATION_LATE :1"),
                row(
                        "a DOCTYPE that only names a DTD",
                        scorm12().edit("?>\n", "?>\n<!DOCTYPE manifest SYSTEM \"http://127.0.0.1:1/ims.dtd\">\n"),
                        "XML_DOCTYPE :2"),
                row("a control character", scorm12().edit("Lesson", "Les\u0001son\u0000"), "CONTROL_CHARACTER :11"),
                row(
                        "a reference to a control character",
                        scorm12().edit("Lesson", "Les&#x1;son&#0;"),
                        "CONTROL_CHARACTER :11"),
                row(
                        "a lone surrogate by reference",
                        scorm12().edit("Lesson", "Lesson&#xD800;"),
                        "CONTROL_CHARACTER :11"));
    }

    static Stream<OddityRow> names() {
        return Stream.of(
                row(
                        "adlcp is not bound",
                        scorm12().edit(" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"", ""),
                        "UNBOUND_PREFIX :16 <resource>"),
                row(
                        "imsss is not bound",
                        scorm2004()
                                .edit(" xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"", "")
                                .inItem("<imsss:sequencing/>"),
                        "UNBOUND_PREFIX :11 <imsss:sequencing>"),
                row("an unknown prefix is not bound", scorm12().inItem("<foo:bar/>"), "UNBOUND_PREFIX :11 <foo:bar>"),
                row(
                        "xsi is not bound",
                        scorm12().edit("version=\"1.0\" ", "xsi:schemaLocation=\"a b\" version=\"1.0\" "),
                        "UNBOUND_PREFIX :2 <manifest>"),
                row(
                        "no namespace at all",
                        scorm12()
                                .edit(" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"", "")
                                .edit(" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"", "")
                                .edit("adlcp:", ""),
                        "NAMESPACE_MISSING :2 <manifest>",
                        "NAMESPACE_WRONG :16 <resource>"),
                row(
                        "a misspelt namespace",
                        scorm12().edit("imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
                        "NAMESPACE_UNKNOWN :2 <manifest>"),
                row(
                        "the root in a namespace that nobody knows",
                        scorm12().edit("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "urn:x"),
                        "NAMESPACE_UNKNOWN :2 <manifest>"),
                row(
                        "a usual prefix for a namespace that nobody knows",
                        scorm12().edit("http://www.adlnet.org/xsd/adlcp_rootv1p2", "urn:x"),
                        "NAMESPACE_UNKNOWN :16 <resource>"),
                row(
                        "an adlcp element without its prefix",
                        scorm12().inItem("<masteryscore>80</masteryscore>"),
                        "NAMESPACE_WRONG :11 <masteryscore>"),
                row(
                        "scormtype without its prefix",
                        scorm12().edit("adlcp:scormtype", "scormtype"),
                        "NAMESPACE_WRONG :16 <resource>"),
                row("an element in the wrong case", scorm12().edit("item", "Item"), "NAME_CASE :10 <Item>"),
                row(
                        "an attribute in the wrong case",
                        scorm12().edit("identifierref", "identifierRef"),
                        "NAME_CASE :10 <item>"),
                row(
                        "an extension in its own namespace",
                        scorm12().inItem("<x:y xmlns:x=\"urn:x\"><x:title>No</x:title></x:y>")));
    }

    static Stream<OddityRow> metadata() {
        return Stream.of(
                row(
                        "no schemaversion",
                        scorm12().edit("<schemaversion>1.2</schemaversion>", ""),
                        "SCHEMAVERSION_MISSING :2 <manifest m>"),
                row(
                        "a schemaversion that is not of SCORM",
                        scorm12().edit("1.2</", "9</"),
                        "SCHEMAVERSION_UNKNOWN :5 <schemaversion>"),
                row(
                        "a schemaversion against the namespaces",
                        scorm12().edit("1.2</", "2004 4th Edition</"),
                        "STANDARD_CONFLICT :5 <schemaversion>",
                        "SCORMTYPE_SPELLING :16 <resource r>"),
                row(
                        "a feature of the 4th Edition in the 3rd",
                        scorm2004().edit("4th", "3rd").inItem("<adlcp:data><adlcp:map targetID=\"t\"/></adlcp:data>"),
                        "EDITION_CONFLICT :5 <schemaversion>"),
                row("another schema", scorm12().edit("ADL SCORM", "IMS Content"), "SCHEMA_UNKNOWN :4 <schema>"),
                row(
                        "no title of the organization",
                        scorm12().edit("<title>Course</title>", ""),
                        "TITLE_MISSING :2 <manifest m>"),
                row("a blank title of the item", scorm12().edit("Lesson", "  \n "), "ITEM_TITLE_MISSING :10 <item i>"));
    }
}
