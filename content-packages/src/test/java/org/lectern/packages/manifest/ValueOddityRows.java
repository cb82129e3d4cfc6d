package org.lectern.packages.manifest;

import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;
import static org.lectern.packages.manifest.OddityRow.row;

import java.util.stream.Stream;

/** Rows for {@link OdditiesTest}: what can be wrong with single values. */
final class ValueOddityRows {
    private ValueOddityRows() {}

    static Stream<OddityRow> values() {
        return Stream.of(
                row(
                        "no scormtype",
                        scorm2004().edit(" adlcp:scormType=\"sco\"", ""),
                        "SCORMTYPE_MISSING :16 <resource r>"),
                row(
                        "no scormtype anywhere in SCORM 1.2",
                        scorm12().edit(" adlcp:scormtype=\"sco\"", ""),
                        "SCORMTYPE_MISSING :16 <resource r>"),
                row(
                        "a resource that leaves the package, and that no item refers to",
                        scorm12().edit("</resource>", "</resource><resource identifier=\"s\" href=\"../a.html\"/>"),
                        "HREF_OUTSIDE_PACKAGE :18 <resource s>"),
                row(
                        "scormtype in the wrong case",
                        scorm12().edit("\"sco\"", "\"SCO\""),
                        "SCORMTYPE_CASE :16 <resource r>"),
                row(
                        "an unknown scormtype",
                        scorm12().edit("\"sco\"", "\"lesson\""),
                        "SCORMTYPE_INVALID :16 <resource r>"),
                row(
                        "SCORM 1.2 with the spelling of SCORM 2004",
                        scorm12().edit("scormtype", "scormType"),
                        "SCORMTYPE_SPELLING :16 <resource r>"),
                row(
                        "SCORM 2004 with the spelling of SCORM 1.2",
                        scorm2004().edit("scormType", "scormtype"),
                        "SCORMTYPE_SPELLING :16 <resource r>"),
                row(
                        "isvisible in the wrong case",
                        scorm12().edit("identifierref", "isvisible=\"FALSE\" identifierref"),
                        "BOOLEAN_INVALID :10 <item i>"),
                row(
                        "isvisible is nonsense",
                        scorm12().edit("identifierref", "isvisible=\"no\" identifierref"),
                        "BOOLEAN_INVALID :10 <item i>"),
                row(
                        "a mastery score that is no number",
                        scorm12().inItem("\n<adlcp:masteryscore>abc</adlcp:masteryscore>"),
                        "MASTERY_SCORE_INVALID :12 <item i>"),
                row(
                        "a mastery score out of range",
                        scorm12().inItem("<adlcp:masteryscore>150</adlcp:masteryscore>"),
                        "MASTERY_SCORE_INVALID :11 <item i>"),
                row(
                        "a mastery score with an exponent",
                        scorm12().inItem("<adlcp:masteryscore>1e-999999999</adlcp:masteryscore>"),
                        "MASTERY_SCORE_INVALID :11 <item i>"),
                row(
                        "an empty mastery score",
                        scorm12().inItem("<adlcp:masteryscore/>"),
                        "MASTERY_SCORE_INVALID :11 <item i>"),
                row(
                        "a bad time span",
                        scorm12().inItem("<adlcp:maxtimeallowed>90 minutes</adlcp:maxtimeallowed>"),
                        "MAX_TIME_INVALID :11 <item i>"),
                row(
                        "an empty time limit action",
                        scorm12().inItem("<adlcp:timelimitaction/>"),
                        "TIME_LIMIT_ACTION_INVALID :11 <item i>"),
                row(
                        "an unknown time limit action",
                        scorm12().inItem("<adlcp:timelimitaction>stop</adlcp:timelimitaction>"),
                        "TIME_LIMIT_ACTION_INVALID :11 <item i>"),
                row(
                        "a mastery score in SCORM 2004",
                        scorm2004().inItem("<adlcp:masteryscore>80</adlcp:masteryscore>"),
                        "OTHER_STANDARD :10 <item i>"),
                row(
                        "sequencing in SCORM 1.2",
                        scorm12().inItem("<imsss:sequencing xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"/>"),
                        "OTHER_STANDARD :10 <item i>"),
                row(
                        "a completion threshold out of range",
                        scorm2004().inItem("<adlcp:completionThreshold minProgressMeasure=\"2\"/>"),
                        "COMPLETION_THRESHOLD_INVALID :11 <item i>"),
                row(
                        "a passing score out of range",
                        scorm2004()
                                .inItem(
                                        "<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure=\"true\"><imsss:minNormalizedMeasure>80</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>"),
                        "PASSING_SCORE_INVALID :11 <item i>"),
                row(
                        "a bad duration limit",
                        scorm2004()
                                .inItem(
                                        "<imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit=\"1h\"/></imsss:sequencing>"),
                        "MAX_TIME_INVALID :11 <item i>"),
                row(
                        "a reference to sequencing that does not exist",
                        scorm2004().inItem("<imsss:sequencing IDRef=\"x\"/>"),
                        "SEQUENCING_UNKNOWN :10 <item i>"),
                row(
                        "a data map without a target",
                        scorm2004().inItem("<adlcp:data><adlcp:map/></adlcp:data>"),
                        "DATA_MAP_INVALID :11 <item i>"),
                row(
                        "an unknown control to hide",
                        scorm2004()
                                .inItem(
                                        "<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>next</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>"),
                        "HIDDEN_CONTROL_UNKNOWN :11 <item i>"));
    }
}
