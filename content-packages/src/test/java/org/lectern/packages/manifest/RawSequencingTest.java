package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;

import org.junit.jupiter.api.Test;

/** Sequencing is handed on as XML that stands on its own, whatever prefixes the manifest uses. */
class RawSequencingTest {
    private static final String OPEN = "<imsss:sequencing xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\""
            + " xmlns:adlseq=\"http://www.adlnet.org/xsd/adlseq_v1p3\"";

    @Test
    void isKeptWithCanonicalPrefixes() throws Exception {
        Course course = scorm2004()
                .inItem("<s:sequencing xmlns:s=\"http://www.imsglobal.org/xsd/imsss\" IDRef=\"c\">\n"
                        + "  <!-- a comment --><s:controlMode flow=\"true\"></s:controlMode>\n"
                        + "  <q:objectives xmlns:q=\"http://www.adlnet.org/xsd/adlseq_v1p3\"/>"
                        + "  <x:y xmlns:x=\"urn:x\"><s:controlMode/></x:y>"
                        + "  <s:title a=\"&lt;&quot;&#10;\">1 &lt; 2</s:title></s:sequencing>");
        assertEquals(
                OPEN + " IDRef=\"c\"><imsss:controlMode flow=\"true\"/><adlseq:objectives/>"
                        + "<imsss:title a=\"&lt;&quot;&#10;\">1 &lt; 2</imsss:title></imsss:sequencing>",
                course.item().sequencing());
    }

    @Test
    void isKeptWithoutAnyNamespace() throws Exception {
        Course course = scorm2004().inItem("<sequencing xmlns=\"\"><controlMode choice=\"true\"/></sequencing>");
        assertEquals(
                OPEN + "><imsss:controlMode choice=\"true\"/></imsss:sequencing>",
                course.item().sequencing());
    }

    @Test
    void theOrganizationsAndTheCollectionAreKeptToo() throws Exception {
        Manifest manifest = scorm2004()
                .edit("</organization>", "<imsss:sequencing><imsss:controlMode/></imsss:sequencing></organization>")
                .edit(
                        "</resources>",
                        "</resources><imsss:sequencingCollection><imsss:sequencing ID=\"c\"/></imsss:sequencingCollection>")
                .manifest();
        assertEquals(
                OPEN + "><imsss:controlMode/></imsss:sequencing>",
                manifest.organization().sequencing());
        assertEquals(
                OPEN.replace("sequencing ", "sequencingCollection ")
                        + "><imsss:sequencing ID=\"c\"/></imsss:sequencingCollection>",
                manifest.sequencingCollection());
    }

    @Test
    void meansNothingInScorm12() throws Exception {
        assertNull(scorm12().inItem("<imsss:sequencing/>").item().sequencing());
    }
}
