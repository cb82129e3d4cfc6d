package org.lectern.packages.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample courses that the build zips: complete, true to their manifests, and on their own feet. */
class SamplesTest {
    private static final Pattern HOST = Pattern.compile("(?:https?:)?//[a-z0-9-]+(?:\\.[a-z0-9-]+)+[^\\s\"']*");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    static List<String> names() throws IOException {
        return SampleZip.index();
    }

    @Test
    void theIndexNamesTheFiveCoursesInTheDemosOrder() throws IOException {
        assertEquals(
                List.of(
                        "hand-hygiene-scorm12.zip",
                        "safe-sleep-scorm2004.zip",
                        "allergy-basics-single.zip",
                        "fire-drill-popup.zip",
                        "room-rules-assets.zip"),
                names());
    }

    @ParameterizedTest
    @CsvSource({
        "hand-hygiene-scorm12.zip, 1.2, 5, 1",
        "safe-sleep-scorm2004.zip, 2004 4th Edition, 4, 0",
        "allergy-basics-single.zip, 2004 3rd Edition, 1, 0",
        "fire-drill-popup.zip, 1.2, 1, 0",
        "room-rules-assets.zip, 1.2, 0, 4",
    })
    void launchesWhatItIsMadeToShow(String name, String version, int scos, int assets) throws Exception {
        ManifestReferences manifest = manifest(name);
        assertEquals(version, manifest.text("schemaversion"));
        assertEquals(scos, launched(manifest, "sco"));
        assertEquals(assets, launched(manifest, "asset"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void listsExactlyTheFilesThatItHolds(String name) throws Exception {
        Set<String> listed = new TreeSet<>(manifest(name).paths("file"));
        listed.add("imsmanifest.xml");
        assertEquals(listed, new TreeSet<>(SampleZip.read(name).files().keySet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void pointsOnlyToWhatIsThere(String name) throws Exception {
        ManifestReferences manifest = manifest(name);
        Set<String> resources = Set.copyOf(manifest.values("resource", "identifier"));
        assertTrue(resources.containsAll(manifest.values("item", "identifierref")));
        assertTrue(resources.containsAll(manifest.values("dependency", "identifierref")));
        assertEquals(manifest.values("organizations", "default"), manifest.values("organization", "identifier"));
        assertTrue(manifest.paths("file").containsAll(manifest.paths("resource")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesEveryIdentifierOnce(String name) throws Exception {
        List<String> identifiers = manifest(name).values("*", "identifier");
        assertEquals(identifiers.size(), Set.copyOf(identifiers).size(), identifiers::toString);
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksNothingOfAnotherHost(String name) throws IOException {
        SampleZip zip = SampleZip.read(name);
        for (Map.Entry<String, byte[]> file : zip.files().entrySet()) {
            if (!file.getKey().matches(".*\\.(html|js|css)")) {
                continue;
            }
            String text = new String(file.getValue(), UTF_8);
            assertEquals(
                    List.of(),
                    HOST.matcher(text).results().map(MatchResult::group).toList(),
                    file.getKey());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void importsOnlyScriptsThatItBrings(String name) throws IOException {
        Map<String, byte[]> files = SampleZip.read(name).files();
        for (String script : files.keySet()) {
            if (!script.endsWith(".js")) {
                continue;
            }
            String folder = script.substring(0, script.lastIndexOf('/') + 1);
            String text = new String(files.get(script), UTF_8);
            IMPORT.matcher(text)
                    .results()
                    .map(found -> folder + found.group(1))
                    .forEach(wanted -> assertTrue(files.containsKey(wanted), script + " imports " + wanted));
        }
    }

    private static ManifestReferences manifest(String name) throws Exception {
        return new ManifestReferences(SampleZip.read(name).manifest());
    }

    /** How many items launch a resource of this SCORM type. */
    private static long launched(ManifestReferences manifest, String type) {
        return manifest.values("item", "identifierref").stream()
                .filter(reference -> manifest.all("resource").stream()
                        .filter(resource -> resource.getAttribute("identifier").equals(reference))
                        .anyMatch(resource -> resource.getAttribute("adlcp:scormtype")
                                        .equals(type)
                                || resource.getAttribute("adlcp:scormType").equals(type)))
                .count();
    }
}
