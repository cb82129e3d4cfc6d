package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.packages.archive.ZipEntryBytes.deflated;
import static org.lectern.packages.archive.ZipEntryBytes.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.packages.Oddity;
import org.lectern.packages.PackageRefusedException;

/** Each archive that breaks a rule without harm is taken, its oddity told, its file found where it should be. */
class TolerantArchivesTest {
    private static final byte[] PAGE = "<html>a page</html>".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = {};

    /**
     * @param oddity expected as the only one; empty for none
     * @param path where the page is afterwards
     */
    private record Case(String name, String oddity, String path, Supplier<byte[]> zip) {
        @Override
        public String toString() {
            return name + " → " + (oddity.isEmpty() ? "no oddity" : oddity);
        }
    }

    private final Path folder;

    TolerantArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @MethodSource({"names", "surroundings", "entries"})
    void isTaken(Case odd) throws IOException, PackageRefusedException {
        Path zip = Files.write(folder.resolve("upload.zip"), odd.zip.get());
        Path target = folder.resolve("target.zip");

        List<Oddity> oddities;
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            oddities = new ArchiveRewriter()
                    .rewrite(archive, target, RewriteProgress.NONE)
                    .oddities();
        }

        assertEquals(
                odd.oddity.isEmpty() ? List.of() : List.of(odd.oddity),
                oddities.stream().map(Oddity::code).toList());
        try (PackageArchive kept = PackageArchive.reopen(target);
                InputStream page = kept.open(odd.path)) {
            assertEquals(
                    new String(PAGE, StandardCharsets.UTF_8), new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void oddityIsToldOnceForAllEntries() throws IOException, PackageRefusedException {
        Path zip = ZipBuilder.withManifest()
                .file("a\\1.html", "1")
                .file("a\\2.html", "2")
                .file("a\\3.html", "3")
                .write(folder.resolve("upload.zip"));
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            Oddity oddity = archive.oddities().get(0);
            assertEquals(1, archive.oddities().size());
            assertEquals("a\\1.html", oddity.place());
            assertEquals(
                    "(Likewise for 2 more entries.)",
                    oddity.message().substring(oddity.message().indexOf('(')));
        }
    }

    /** Java's own table is the judge of ours. */
    @Test
    void readsEveryCharacterOfCodePage437() throws IOException, PackageRefusedException {
        byte[] name = new byte[128];
        for (int i = 0; i < name.length; i++) {
            name[i] = (byte) (0x80 + i);
        }
        Path zip =
                ZipBuilder.withManifest().add(deflated("", PAGE).rawName(name)).write(folder.resolve("upload.zip"));
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            assertEquals(List.of("imsmanifest.xml", new String(name, Charset.forName("IBM437"))), archive.paths());
        }
    }

    private static Stream<Case> names() {
        byte[] utf8 = "übung.html".getBytes(StandardCharsets.UTF_8);
        byte[] cp437 = "übung.html".getBytes(Charset.forName("IBM437"));
        ZipEntryBytes misflagged = deflated("x", PAGE).rawName(cp437).flags(1 << 11);
        return Stream.of(
                of("backslashes", "BACKSLASH", "a/b.html", deflated("a\\b.html", PAGE)),
                of(
                        "a backslash in one header only",
                        "",
                        "a/b.html",
                        deflated("a/b.html", PAGE).localName("a\\b.html")),
                of("a slash in front", "LEADING_SLASH", "b.html", deflated("/b.html", PAGE)),
                of("a ./ prefix", "REDUNDANT_SEGMENT", "b.html", deflated("./b.html", PAGE)),
                of("empty segments", "REDUNDANT_SEGMENT", "a/b.html", deflated("a//b.html", PAGE)),
                of("dots that are no segment", "", "a/...b../c.html", deflated("a/...b../c.html", PAGE)),
                of("flagged UTF-8", "", "übung.html", deflated("übung.html", PAGE)),
                of(
                        "UTF-8 without its flag",
                        "NAME_ENCODING",
                        "übung.html",
                        deflated("x", PAGE).rawName(utf8)),
                of(
                        "code page 437",
                        "NAME_ENCODING",
                        "übung.html",
                        deflated("x", PAGE).rawName(cp437)),
                of("code page 437 flagged as UTF-8", "NAME_ENCODING", "übung.html", misflagged),
                of(
                        "a Unicode path field",
                        "UNICODE_PATH_FIELD",
                        "übung.html",
                        deflated("_bung.html", PAGE).flags(0).extra(unicodePath("_bung.html", "übung.html"))),
                of(
                        "an outdated Unicode path field",
                        "",
                        "new.html",
                        deflated("new.html", PAGE).flags(0).extra(unicodePath("old.html", "übung.html"))));
    }

    private static Stream<Case> surroundings() {
        byte[] stub = "MZ a program that unpacks itself".getBytes(StandardCharsets.US_ASCII);
        byte[] nested = new ZipBuilder().file("inner.html", "inner").build();
        return Stream.of(
                of("bytes before", "PREPENDED_BYTES", page().prefix(stub)),
                of("bytes before, counted in offsets", "PREPENDED_BYTES", page().adjustedPrefix(stub)),
                of(
                        "bytes before a Zip64 archive",
                        "PREPENDED_BYTES",
                        page().zip64End().prefix(stub)),
                of("bytes after", "TRAILING_BYTES", page().suffix(new byte[1000])),
                of("a comment", "", page().comment("made by a tool".getBytes(StandardCharsets.US_ASCII))),
                of("a Zip64 end record", "", page().zip64End()),
                of("a stored zip at the end", "", page().add(stored("inner.zip", nested))),
                of(
                        "a stored zip at the end and bytes after",
                        "TRAILING_BYTES",
                        page().add(stored("inner.zip", nested)).suffix(new byte[10])));
    }

    private static Stream<Case> entries() {
        return Stream.of(
                of("a data descriptor", "", "x.html", deflated("x.html", PAGE).withDescriptor()),
                of(
                        "a stored entry with a data descriptor",
                        "",
                        "x.html",
                        stored("x.html", PAGE).withDescriptor()),
                of("Zip64 fields", "", "x.html", deflated("x.html", PAGE).withZip64()),
                of(
                        "odd bytes as extra field",
                        "",
                        "x.html",
                        deflated("x.html", PAGE).extra(new byte[] {1, 0, 99})),
                of("a folder", "", page().add(stored("x/", NONE).unixMode(0040755))),
                of("the root as a folder", "REDUNDANT_SEGMENT", page().add(stored("./", NONE))),
                of("a folder with data", "FOLDER_WITH_DATA", page().add(stored("x/", PAGE))),
                of(
                        "folders that differ by case",
                        "",
                        page().file("X/1.html", "1").file("x/2.html", "2")),
                of("ß beside ss", "", page().file("straße.html", "1").file("strasse.html", "2")),
                of("the same file twice", "DUPLICATE_NAME", page().add(deflated("a.html", PAGE))),
                of("the same file in another case", "CASE_COLLISION", "A.html", deflated("A.html", PAGE)),
                of(
                        "junk",
                        "JUNK_FILES",
                        page().file("__MACOSX/._a.html", "x")
                                .file(".DS_Store", "x")
                                .file("img/Thumbs.db", "x")
                                .file("img/desktop.ini", "x")),
                of(
                        "junk that no package may have",
                        "JUNK_FILES",
                        ZipBuilder.withManifest()
                                .file("Icon\r", "x")
                                .file("img/Icon\r", "x")
                                .file("__MACOSX/._Icon\r", "x")
                                .file("__MACOSX/../../x", "x")
                                .file("._a.html", "x")
                                .add(deflated("__MACOSX/link", PAGE).unixMode(0120777))
                                .add(deflated("a.html", PAGE))),
                of("another file in another case", "CASE_COLLISION", page().file("A.html", "another")),
                of(
                        "another file with its accents taken apart",
                        "CASE_COLLISION",
                        page().file("\u00e9.html", "one").file("e\u0301.html", "another")),
                of(
                        "a high ratio of a small file",
                        "",
                        page().add(deflated("zeros.bin", new byte[1 << 20]))
                                .add(stored("noise.bin", new byte[100_000]))));
    }

    private static ZipBuilder page() {
        return ZipBuilder.withManifest().add(deflated("a.html", PAGE));
    }

    private static Case of(String name, String oddity, String path, ZipEntryBytes entry) {
        return new Case(name, oddity, path, () -> page().add(entry).build());
    }

    private static Case of(String name, String oddity, ZipBuilder zip) {
        return new Case(name, oddity, "a.html", zip::build);
    }

    static byte[] unicodePath(String name, String meant) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        byte[] path = meant.getBytes(StandardCharsets.UTF_8);
        return new Fields()
                .u16(0x7075)
                .u16(5 + path.length)
                .bytes(new byte[] {1})
                .u32(crc.getValue())
                .bytes(path)
                .toArray();
    }
}
