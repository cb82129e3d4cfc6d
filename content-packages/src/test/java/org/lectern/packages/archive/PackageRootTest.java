package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;

/** Where in a zip the package is, and what is said of a zip that has none. */
class PackageRootTest {
    private final Path folder;

    PackageRootTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** @param oddities codes, in order of their finding */
    private record Kept(List<String> paths, List<String> oddities) {}

    @Test
    void packageOneFolderDownMovesUp() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("imsmanifest.xml", "img/a.png"), List.of("MANIFEST_IN_FOLDER")),
                rewrite(zip("Course/imsmanifest.xml", "Course/img/a.png")));
    }

    @Test
    void junkBesideTheFolderDoesNotCount() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("imsmanifest.xml"), List.of("JUNK_FILES", "MANIFEST_IN_FOLDER")),
                rewrite(zip("Course/imsmanifest.xml", "__MACOSX/Course/._imsmanifest.xml", ".DS_Store")));
    }

    @Test
    void manifestInAnotherCaseIsRenamed() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("a.html", "imsmanifest.xml"), List.of("MANIFEST_RENAMED")),
                rewrite(zip("a.html", "IMSManifest.xml")));
        assertEquals(
                new Kept(List.of("imsmanifest.xml"), List.of("MANIFEST_IN_FOLDER", "MANIFEST_RENAMED")),
                rewrite(zip("x/IMSMANIFEST.XML")));
    }

    @Test
    void manifestInTheRightCaseWinsOverItsCopy() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("IMSMANIFEST.XML", "imsmanifest.xml"), List.of("CASE_COLLISION")),
                rewrite(new ZipBuilder().file("IMSMANIFEST.XML", "same").file("imsmanifest.xml", "same")));
    }

    @Test
    void manifestBeneathThePackageIsContent() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("sub/imsmanifest.xml", "imsmanifest.xml"), List.of()),
                rewrite(zip("sub/imsmanifest.xml", "imsmanifest.xml")));
    }

    @Test
    void filesOutsideAreLeftOutIfTheManifestStaysInside() throws IOException, PackageRefusedException {
        assertEquals(
                new Kept(List.of("imsmanifest.xml"), List.of("MANIFEST_IN_FOLDER", "FILES_OUTSIDE_PACKAGE")),
                rewrite(zip("x/imsmanifest.xml", "readme.txt", "source/course.story")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void manifestThatNeedsFilesOutsideIsRefused(String charset) throws IOException {
        byte[] manifest = ("<file href=\"" + "x".repeat(9000) + "\"/><file href=\"../shared/a.js\"/>")
                .getBytes(Charset.forName(charset));
        ZipBuilder zip = new ZipBuilder()
                .add(ZipEntryBytes.deflated("x/imsmanifest.xml", manifest))
                .file("shared/a.js", "needed");

        PackageRefusedException refusal = assertThrows(PackageRefusedException.class, () -> rewrite(zip));

        assertEquals("FILES_OUTSIDE_PACKAGE", refusal.code());
        assertEquals("shared/a.js", refusal.place());
    }

    @Test
    void manifestThatClimbsWithinAPackageThatIsWholeIsTaken() throws IOException, PackageRefusedException {
        ZipBuilder zip = new ZipBuilder().file("x/imsmanifest.xml", "<resource xml:base=\"p/\" href=\"../a.html\"/>");
        assertEquals(new Kept(List.of("imsmanifest.xml"), List.of("MANIFEST_IN_FOLDER")), rewrite(zip));
    }

    @Test
    void twoPackagesSideBySideAreRefused() {
        PackageRefusedException refusal = assertThrows(
                PackageRefusedException.class,
                () -> rewrite(zip("a/imsmanifest.xml", "a/a.html", "b/imsmanifest.xml")));
        assertEquals("SEVERAL_PACKAGES", refusal.code());
        assertEquals("b/imsmanifest.xml", refusal.place());
    }

    @ParameterizedTest
    @CsvSource({
        "xAPI,             tincan.xml;index.html",
        "cmi5,             x/cmi5.xml;x/index.html",
        "AICC,             c.au;c.crs;c.des;c.cst",
        "H5P,              h5p.json;content/content.json",
        "Office document,  [Content_Types].xml;word/document.xml",
        "EPUB,             mimetype;META-INF/container.xml",
        "zip of 2 zips,    a.zip;b.ZIP;readme.txt",
        "another zip,      course.zip",
        ".story,           course.story",
        ".pptx,            slides/course.pptx",
        "web page,         index.html;style.css",
        "Publish,          a.dat",
        "no files,         __MACOSX/x",
    })
    void zipWithoutManifestIsToldWhatItSeemsToBe(String expected, String paths) {
        PackageRefusedException refusal =
                assertThrows(PackageRefusedException.class, () -> rewrite(zip(paths.split(";"))));
        assertEquals("NO_MANIFEST", refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains(expected), refusal.getMessage());
        assertTrue(Files.notExists(folder.resolve("target.zip")));
    }

    private Kept rewrite(ZipBuilder zip) throws IOException, PackageRefusedException {
        Path upload = zip.write(folder.resolve("upload.zip"));
        Path target = folder.resolve("target.zip");
        Files.deleteIfExists(target);
        try (PackageArchive archive = PackageArchive.open(upload, ArchiveLimits.defaults())) {
            List<Oddity> oddities = new ArchiveRewriter()
                    .rewrite(archive, target, RewriteProgress.NONE)
                    .oddities();
            try (PackageArchive kept = PackageArchive.reopen(target)) {
                return new Kept(
                        List.copyOf(kept.paths()),
                        oddities.stream().map(Oddity::code).toList());
            }
        }
    }

    private static ZipBuilder zip(String... paths) {
        ZipBuilder zip = new ZipBuilder();
        for (String path : paths) {
            zip.add(ZipEntryBytes.deflated(path, path.getBytes(StandardCharsets.UTF_8)));
        }
        return zip;
    }
}
