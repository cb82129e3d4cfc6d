package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.packages.PackageFiles;
import org.lectern.packages.Standard;

/** Packages of real authoring tools, where a folder beside the project holds them. */
class RealPackagesTest {
    private static final Path SHARED = Path.of("..", "..", "shared");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "adapt-12,                                            SCORM_12,       1,  1, IDENTIFIER_INVALID IDENTIFIER_INVALID",
        "exelearning-12-math,                                 SCORM_12,       12, 12,",
        "golf-RunTimeAdvancedCalls_SCORM20043rdEdition,       SCORM_2004_3RD, 1,  1,",
        "golf-RuntimeBasicCalls_SCORM12,                      SCORM_12,       1,  1,",
        "golf-RuntimeMinimumCalls_SCORM12,                    SCORM_12,       22, 18,",
        "golf-SequencingForcedSequential_SCORM20043rdEdition, SCORM_2004_3RD, 5,  5,",
        "golf-SequencingPostTestRollup4thEd_SCORM20044thEdition, SCORM_2004_4TH, 5, 5,",
        "ispring-2004-4th,                                    SCORM_2004_4TH, 1,  1,",
        "lumi-h5p-12,                                         SCORM_12,       1,  1,",
        "moodle-singlescobasic_missingorg,                    SCORM_12,       1,  1, TITLE_MISSING NO_ORGANIZATION",
        "reload-12-multi-sco,                                 SCORM_12,       6,  6, SCHEMAVERSION_MISSING TIME_LIMIT_ACTION_INVALID",
        "storyline360-12-b,                                   SCORM_12,       1,  1, FILE_MISSING",
        "unbound-prefix-12,                                   SCORM_12,       1,  1, UNBOUND_PREFIX STANDARD_CONFLICT",
    })
    void isRead(String name, Standard standard, int items, int scos, @Nullable String oddities) throws Exception {
        Path archive = SHARED.resolve("packages").resolve(name + ".zip");
        assumeTrue(Files.exists(archive), "no such package here");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ManifestReading reading = ManifestReader.read(new Zip(zip), ManifestLimits.defaults());
            assertEquals(standard, reading.manifest().standard());
            assertEquals(items, count(reading.manifest().organization().items()));
            assertEquals(
                    scos,
                    Course.launches(reading.manifest()).stream()
                            .filter(launch -> launch.type() == ScormType.SCO && !launch.missing())
                            .count());
            assertEquals(oddities == null ? List.of() : Arrays.asList(oddities.split(" ")), Course.codes(reading));
        }
    }

    @TestFactory
    Stream<DynamicTest> conformanceManifestsAreReadWithoutOddities() throws IOException {
        Path folder = SHARED.resolve("adl-lms");
        assumeTrue(Files.isDirectory(folder), "no conformance manifests here");
        List<Path> manifests;
        try (Stream<Path> cases = Files.list(folder)) {
            manifests = cases.map(path -> path.resolve("imsmanifest.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        return manifests.stream()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    ManifestReading reading = ManifestReader.read(new EveryFile(path), ManifestLimits.defaults());
                    assertEquals(Standard.SCORM_2004_4TH, reading.manifest().standard());
                    // One of the cases maps an objective that its activity does not have.
                    assertEquals(
                            List.of(),
                            reading.oddities().stream()
                                    .filter(oddity -> !oddity.code().equals("OBJECTIVE_UNKNOWN"))
                                    .toList());
                }));
    }

    private static int count(List<Item> items) {
        return items.stream().mapToInt(item -> 1 + count(item.children())).sum();
    }

    /** The files of an archive. */
    private record Zip(ZipFile zip) implements PackageFiles {
        @Override
        public Collection<String> paths() {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }

        @Override
        public boolean contains(String path) {
            return zip.getEntry(path) != null;
        }

        @Override
        public InputStream open(String path) throws IOException {
            return zip.getInputStream(zip.getEntry(path));
        }
    }

    /** A package that is known by its manifest alone, and claims to have every file. */
    private record EveryFile(Path manifest) implements PackageFiles {
        @Override
        public Collection<String> paths() {
            return List.of("imsmanifest.xml");
        }

        @Override
        public boolean contains(String path) {
            return true;
        }

        @Override
        public InputStream open(String path) throws IOException {
            return Files.newInputStream(manifest);
        }
    }
}
