package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.packages.Standard;
import org.lectern.packages.sequencing.Sequencing;

/** What the model holds of titles, organisations and items. */
class ModelTest {
    private static final String TWO = "<item identifier=\"j\" identifierref=\"r\"><title>Two</title></item>";

    @Test
    void holdsWhatAPlainCourseSays() throws Exception {
        Launch launch = new Launch("r", ScormType.SCO, "index.html", "index.html", false, false);
        Item item = new Item("i", "Lesson", true, launch, LaunchData.NONE, List.of(), Sequencing.DEFAULT, List.of());
        Organization organization =
                new Organization("o", "Course", true, true, List.of(item), Sequencing.DEFAULT, null);
        Manifest expected = new Manifest("m", "1.0", Standard.SCORM_12, "Course", null, organization, List.of());
        assertEquals(expected, scorm12().manifest());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "organization and metadata, <title> My  course </title>, From metadata, My course",
        "metadata,                  '',                            From metadata, From metadata",
        "identifier,                '',                            '',            m",
    })
    void theTitleComesFrom(String name, String title, String general, String expected) throws Exception {
        Course course = scorm12()
                .edit("<title>Course</title>", title)
                .edit(
                        "</metadata>",
                        "<lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><general><title><langstring/>"
                                + "<langstring xml:lang=\"en\">" + general
                                + "</langstring></title></general></lom></metadata>");
        assertEquals(expected, course.manifest().title());
        assertEquals(expected, course.manifest().organization().title());
    }

    @Test
    void withoutTitleAndIdentifierItIsUntitled() throws Exception {
        Course course = scorm12().edit("<title>Course</title>", "").edit("identifier=\"m\"", "");
        assertEquals("Untitled course", course.manifest().title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<lom xmlns='http://ltsc.ieee.org/xsd/LOM'><general><description><string language='en'>Why</string></description></general></lom>",
                "<imsmd:lom><imsmd:general><imsmd:description><imsmd:langstring>Why</imsmd:langstring></imsmd:description></imsmd:general></imsmd:lom>",
                "<lom><general><description><langstring><![CDATA[Why]]></langstring></description></general></lom>",
            })
    void theDescriptionComesFromMetadataOfEitherVersion(String lom) throws Exception {
        Course course = scorm12().edit("</metadata>", lom.replace('\'', '"') + "</metadata>");
        assertEquals("Why", course.manifest().description());
    }

    @Test
    void theDefaultOrganizationIsChosenAndTheOthersAreKept() throws Exception {
        Manifest manifest = scorm2004()
                .edit("default=\"o\"", "default=\"p\"")
                .edit(
                        "</organizations>",
                        "<organization identifier=\"p\" adlseq:objectivesGlobalToSystem=\"false\""
                                + " adlcp:sharedDataGlobalToSystem=\"false\"><title>Short</title>"
                                + TWO
                                + "<adlcp:completionThreshold minProgressMeasure=\"0.5\"/></organization></organizations>")
                .manifest();
        assertEquals("p", manifest.organization().identifier());
        assertEquals("Short", manifest.title());
        assertFalse(manifest.organization().objectivesGlobalToSystem());
        assertFalse(manifest.organization().sharedDataGlobalToSystem());
        assertEquals(
                new CompletionThreshold(false, new BigDecimal("0.5"), BigDecimal.ONE),
                manifest.organization().completionThreshold());
        assertEquals(
                List.of("o"),
                manifest.otherOrganizations().stream()
                        .map(Organization::identifier)
                        .toList());
    }

    @Test
    void launchablesAreWalkedDepthFirst() throws Exception {
        Manifest manifest = scorm12()
                .inItem(TWO.replace("\"j\"", "\"i1\"") + "<item identifier=\"i2\"><title>H</title>"
                        + TWO.replace("\"j\"", "\"i21\"") + "</item>")
                .edit("</organization>", TWO + "</organization>")
                .manifest();
        assertEquals(
                List.of("i", "i1", "i21", "j"),
                manifest.organization().launchables().stream()
                        .map(Item::identifier)
                        .toList());
        assertNull(manifest.organization().items().get(0).children().get(1).launch());
    }

    @Test
    void hiddenItemsStayLaunchable() throws Exception {
        Item item = scorm12()
                .edit("identifierref", "isvisible=\"false\" identifierref")
                .item();
        assertFalse(item.visible());
        assertTrue(item.launch() != null);
    }

    @Test
    void laterItemsWithATakenIdentifierGetOneOfTheirOwn() throws Exception {
        Manifest manifest = scorm12()
                .edit(
                        "</item>",
                        "</item>" + TWO.replace("\"j\"", "\"i\"") + TWO.replace("\"j\"", "\"i-1\"")
                                + TWO.replace("\"j\"", "\"i\""))
                .manifest();
        List<String> identifiers =
                manifest.organization().items().stream().map(Item::identifier).toList();
        assertEquals(List.of("i", "i-1", "i-1-1", "i-2"), identifiers);
    }

    @Test
    void theFirstOfTwoEqualResourcesIsMeant() throws Exception {
        Item item = scorm12()
                .edit("</resource>", "</resource><resource identifier=\"r\" href=\"other.html\"/>")
                .with("other.html")
                .item();
        assertEquals("index.html", item.launch() == null ? null : item.launch().path());
    }

    @Test
    void withoutTitleAnItemIsCalledAfterItsFileOrItself() throws Exception {
        Course course = scorm12().edit("<title>Lesson</title>", "<item identifier=\"j\"/>");
        assertEquals("index.html", course.item().title());
        assertEquals("j", course.item().children().get(0).title());
    }

    @Test
    void withoutOrganizationEveryScoBecomesAnItem() throws Exception {
        Course course = scorm12()
                .edit("organization", "organisation")
                .edit(
                        "</resource>",
                        "</resource><resource identifier=\"s\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"two.html\"/>"
                                + "<resource identifier=\"t\" type=\"webcontent\" adlcp:scormtype=\"asset\" href=\"three.html\"/>"
                                + "<resource identifier=\"u\" type=\"webcontent\" adlcp:scormtype=\"sco\"/>")
                .with("two.html", "three.html");
        assertEquals(List.of("index.html", "two.html"), titles(course.manifest()));
        assertEquals(
                List.of("index.html", "two.html", "three.html"),
                titles(course.edit("\"sco\"", "\"asset\"").manifest()));
    }

    @Test
    void aSingleScoWithoutOrganizationBearsTheCoursesName() throws Exception {
        assertEquals(
                List.of("m"),
                titles(scorm12().edit("organization", "organisation").manifest()));
    }

    @Test
    void aSubManifestsItemsTakeThePlaceOfTheReference() throws Exception {
        Manifest manifest = scorm12()
                .edit("</item>", "</item><item identifier=\"j\" identifierref=\"sub\"><title>Part</title></item>")
                .edit(
                        "</resources>",
                        "</resources><manifest identifier=\"sub\" xml:base=\"part/\"><organizations default=\"o\">"
                                + "<organization identifier=\"o\"><item identifier=\"k\" identifierref=\"r\"><title>One</title></item>"
                                + "<item identifier=\"l\" identifierref=\"s\"/></organization></organizations><resources>"
                                + "<resource identifier=\"r\" type=\"webcontent\" adlcp:scormtype=\"asset\" href=\"a.html\"/>"
                                + "<resource identifier=\"s\" type=\"webcontent\" adlcp:scormtype=\"asset\" href=\"b.html\"/>"
                                + "</resources></manifest>")
                .with("part/a.html", "part/b.html")
                .manifest();
        assertEquals(
                List.of("index.html", "part/a.html", "part/b.html"),
                Course.launches(manifest).stream().map(Launch::path).toList());
        assertEquals(2, manifest.organization().items().get(1).children().size());
    }

    @Test
    void aResourceOfASubManifestCanBeReferredToDirectly() throws Exception {
        Item item = scorm12()
                .edit("identifierref=\"r\"", "identifierref=\"s\"")
                .edit(
                        "</resources>",
                        "</resources><manifest identifier=\"sub\"><resources><resource identifier=\"s\" type=\"webcontent\""
                                + " adlcp:scormtype=\"sco\" href=\"index.html\"/></resources></manifest>")
                .item();
        assertEquals("s", item.launch() == null ? null : item.launch().resourceIdentifier());
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        Manifest manifest = scorm12().manifest();
        assertThrows(
                UnsupportedOperationException.class,
                () -> manifest.organization().items().clear());
    }

    private static List<String> titles(Manifest manifest) {
        return manifest.organization().items().stream().map(Item::title).toList();
    }
}
