package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.archive.ZipEntryBytes.deflated;
import static org.lectern.packages.archive.ZipEntryBytes.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.packages.PackageRefusedException;

/** Each broken or hostile archive is refused with its code, and leaves nothing behind. */
class HostileArchivesTest {
    private static final byte[] PAGE = "<html>a page</html>".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_PAGE = "<html>b page</html>".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final byte[] ZEROS = new byte[4 << 20];
    private static final byte[] NONE = {};

    /** Small, so that cases for limits stay small. */
    private static final ArchiveLimits LIMITS = new ArchiveLimits(3 << 20, 6 << 20, 5 << 20, 20, 200, 100);

    /** @param place contained in the refusal's place */
    private record Case(String name, String code, String place, Supplier<byte[]> zip) {
        @Override
        public String toString() {
            return name + " → " + code;
        }
    }

    private final Path folder;

    HostileArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @MethodSource({"files", "ends", "names", "kinds", "collisions", "headers", "data", "limits"})
    void isRefused(Case hostile) throws IOException {
        Path zip = Files.write(folder.resolve("upload.zip"), hostile.zip.get());
        Path target = folder.resolve("target.zip");

        PackageRefusedException refusal = assertThrows(PackageRefusedException.class, () -> {
            try (PackageArchive archive = PackageArchive.open(zip, LIMITS)) {
                new ArchiveRewriter().rewrite(archive, target, RewriteProgress.NONE);
            }
        });

        assertEquals(hostile.code, refusal.code(), refusal.getMessage());
        assertTrue(refusal.place().contains(hostile.place), refusal.place());
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("."), "a sentence: " + refusal.getMessage());
        assertFalse(Files.exists(target), "nothing is left behind");
    }

    private static Stream<Case> files() {
        byte[] whole = ZipBuilder.withManifest().add(deflated("a.html", PAGE)).build();
        return Stream.of(
                of("an empty file", "NOT_A_ZIP", "", NONE),
                of("a RAR archive", "NOT_A_ZIP", "", latin1("Rar!\u001a\u0007\u0000" + "x".repeat(600))),
                of("a 7z archive", "NOT_A_ZIP", "", latin1("7z\u00bc\u00af'\u001c" + "x".repeat(600))),
                of("a PDF", "NOT_A_ZIP", "", latin1("%PDF-1.7\n" + "x".repeat(600))),
                of("an error page", "NOT_A_ZIP", "", latin1("\n<!DOCTYPE html><html>502 Bad Gateway</html>")),
                of("one byte", "NOT_A_ZIP", "", latin1("P")),
                of("cut in the middle", "TRUNCATED", "end", Arrays.copyOf(whole, whole.length / 2)),
                of("cut in the end record", "TRUNCATED", "end", Arrays.copyOf(whole, whole.length - 1)),
                of("cut at the front", "TRUNCATED", "end", Arrays.copyOfRange(whole, 40, whole.length)),
                of(
                        "the first part of several",
                        "SPLIT_ARCHIVE",
                        "",
                        latin1("PK\u0007\bPK\u0003\u0004" + "x".repeat(99))));
    }

    private static Stream<Case> ends() {
        ZipBuilder other = new ZipBuilder().file("evil.html", "<script>evil()</script>");
        return Stream.of(
                of("the last part of several", "SPLIT_ARCHIVE", "end", page().endDisk(1)),
                of(
                        "an entry on another disk",
                        "SPLIT_ARCHIVE",
                        "",
                        page(deflated("b.html", PAGE).disk(1))),
                of("an end record in the comment", "AMBIGUOUS_DIRECTORY", "end", page().comment(emptyEnd(0))),
                of("a fake end record with a comment", "AMBIGUOUS_DIRECTORY", "end", page().comment(emptyEnd(7))),
                of("a whole zip in the comment", "AMBIGUOUS_DIRECTORY", "end", page().comment(other.build())),
                of("an entry more than counted", "DIRECTORY_MISMATCH", "directory", page().countOffBy(-1)),
                of("an entry less than counted", "DIRECTORY_MISMATCH", "archive", page().countOffBy(1)),
                of("a directory longer than stated", "DIRECTORY_DAMAGED", "entry 1", page().directorySizeOffBy(-7)),
                of("a directory shorter than stated", "TRUNCATED", "end", page().directorySizeOffBy(7)),
                of("a directory after its end record", "TRUNCATED", "end", page().directoryOffsetOffBy(1000)),
                of("two end records that disagree", "DIRECTORY_DAMAGED", "end", page().zip64CountOffBy(1)));
    }

    private static Stream<Case> names() {
        return Stream.of(
                name("../a.html", "PATH_TRAVERSAL"),
                name("x/../../a.html", "PATH_TRAVERSAL"),
                name("x/..", "PATH_TRAVERSAL"),
                name("..\\..\\a.html", "PATH_TRAVERSAL"),
                name("x\\..\\a.html", "PATH_TRAVERSAL"),
                name("/../etc/passwd", "PATH_TRAVERSAL"),
                name("/C:/a.html", "DRIVE_LETTER"),
                name("\\\\server\\share\\a.html", "ABSOLUTE_PATH"),
                name("C:\\a.html", "DRIVE_LETTER"),
                name("c:a.html", "DRIVE_LETTER"),
                name("", "EMPTY_NAME"),
                of("a NUL", "CONTROL_CHARACTER", "a", page(deflated("a\0.html", PAGE))),
                of("a line feed", "CONTROL_CHARACTER", "x", page(deflated("x\n.html", PAGE))),
                of("a C1 control", "CONTROL_CHARACTER", "x", page(deflated("x\u0085.html", PAGE))),
                of("a long name", "NAME_TOO_LONG", "long", page(deflated("long".repeat(26), PAGE))),
                of(
                        "a traversal in the Unicode path field",
                        "PATH_TRAVERSAL",
                        "up.html",
                        page(deflated("up.html", PAGE)
                                .flags(0)
                                .extra(TolerantArchivesTest.unicodePath("up.html", "../up.html")))));
    }

    private static Stream<Case> kinds() {
        return Stream.of(
                of(
                        "a symbolic link",
                        "SYMBOLIC_LINK",
                        "link",
                        page(stored("link", PAGE).unixMode(0120777))),
                of("a pipe", "SPECIAL_FILE", "pipe", page(stored("pipe", NONE).unixMode(0010644))),
                of(
                        "a device",
                        "SPECIAL_FILE",
                        "device",
                        page(stored("device", NONE).unixMode(0060644))),
                of(
                        "an encrypted entry",
                        "ENCRYPTED",
                        "x.html",
                        page(stored("x.html", PAGE).flags(1))),
                of(
                        "strong encryption",
                        "ENCRYPTED",
                        "x.html",
                        page(stored("x.html", PAGE).flags(1 << 6))),
                of(
                        "AES encryption",
                        "ENCRYPTED",
                        "x.html",
                        page(stored("x.html", PAGE).method(99))),
                of(
                        "encrypted by its own header",
                        "ENCRYPTED",
                        "x.html",
                        page(stored("x.html", PAGE).localFlags(1))),
                of(
                        "Deflate64",
                        "UNSUPPORTED_METHOD",
                        "x.html",
                        page(stored("x.html", PAGE).method(9))),
                of(
                        "LZMA",
                        "UNSUPPORTED_METHOD",
                        "x.html",
                        page(stored("x.html", PAGE).method(14))),
                of(
                        "an unknown method",
                        "UNSUPPORTED_METHOD",
                        "x.html",
                        page(stored("x.html", PAGE).method(77))),
                of(
                        "patch data",
                        "UNSUPPORTED_METHOD",
                        "x.html",
                        page(deflated("x.html", PAGE).flags(1 << 5))));
    }

    private static Stream<Case> collisions() {
        return Stream.of(
                of("the same name twice", "DUPLICATE_NAME", "a.html", page(deflated("a.html", OTHER_PAGE))),
                of("the same path written twice", "DUPLICATE_NAME", "a.html", page(deflated("./a.html", OTHER_PAGE))),
                of(
                        "the same name twice beside another case",
                        "DUPLICATE_NAME",
                        "a.html",
                        ZipBuilder.withManifest()
                                .add(deflated("A.html", OTHER_PAGE))
                                .add(deflated("a.html", PAGE))
                                .add(deflated("a.html", OTHER_PAGE))),
                of("a file used as a folder", "FILE_AS_FOLDER", "a.html/b", page(deflated("a.html/b", PAGE))),
                of("a file far above", "FILE_AS_FOLDER", "A.html/b/c", page(deflated("A.html/b/c", PAGE))),
                of("a file and a folder", "FILE_AS_FOLDER", "a.html", page(stored("a.html/", NONE))));
    }

    private static Stream<Case> headers() {
        return Stream.of(
                header("another name", deflated("x.html", PAGE).localName("y.html")),
                header("another length of name", deflated("x.html", PAGE).localName("x.htm")),
                header("another method", deflated("x.html", PAGE).localMethod(0)),
                header("another compressed size", deflated("x.html", PAGE).localCompressedSize(7)),
                header("another size", deflated("x.html", PAGE).localSize(7)),
                header("another checksum", deflated("x.html", PAGE).localCrc(7)),
                header(
                        "another size despite a descriptor",
                        deflated("x.html", PAGE).withDescriptor().localSize(7)),
                header("no header where it should be", deflated("x.html", PAGE).moveBy(1)),
                of(
                        "data beyond the directory",
                        "DATA_OUT_OF_RANGE",
                        "x.html",
                        page(stored("x.html", PAGE).compressedSize(9000).size(9000))),
                of(
                        "an offset beyond the file",
                        "DATA_OUT_OF_RANGE",
                        "x",
                        page(stored("x", PAGE).moveBy(1 << 30))),
                of(
                        "two entries that share their data",
                        "OVERLAPPING_ENTRIES",
                        "b.html",
                        page(stored("b.html", PAGE).sharingTheDataBefore())),
                of(
                        "an entry inside another's data",
                        "OVERLAPPING_ENTRIES",
                        "x.html",
                        new ZipBuilder()
                                .add(stored("imsmanifest.xml", PAGE)
                                        .compressedSize(PAGE.length + 40)
                                        .size(PAGE.length + 40))
                                .add(stored("x.html", PAGE))));
    }

    private static Stream<Case> data() {
        byte[] deflated = ZipEntryBytes.deflate(PAGE);
        byte[] damaged = deflated.clone();
        Arrays.fill(damaged, 2, 12, (byte) 0xff);
        return Stream.of(
                of(
                        "a wrong checksum",
                        "CRC_MISMATCH",
                        "x.html",
                        page(deflated("x.html", PAGE).crc(7))),
                of(
                        "a wrong checksum of stored data",
                        "CRC_MISMATCH",
                        "x.png",
                        page(stored("x.png", PAGE).crc(7))),
                of(
                        "a wrong checksum of a medium",
                        "CRC_MISMATCH",
                        "x.png",
                        page(deflated("x.png", PAGE).crc(7))),
                of(
                        "more data than declared",
                        "SIZE_MISMATCH",
                        "x.html",
                        page(deflated("x.html", PAGE).size(99))),
                of(
                        "less data than declared",
                        "SIZE_MISMATCH",
                        "x.html",
                        page(deflated("x.html", PAGE).size(9999))),
                of(
                        "stored data with two sizes",
                        "SIZE_MISMATCH",
                        "x.html",
                        page(stored("x.html", PAGE).size(7))),
                of(
                        "bytes after the deflate stream",
                        "SIZE_MISMATCH",
                        "x.html",
                        page(deflated("x.html", PAGE).data(Arrays.copyOf(deflated, deflated.length + 5)))),
                of(
                        "a deflate stream that breaks off",
                        "DAMAGED_DATA",
                        "x.html",
                        page(deflated("x.html", PAGE).data(Arrays.copyOf(deflated, deflated.length - 5)))),
                of(
                        "no deflate stream at all",
                        "DAMAGED_DATA",
                        "x",
                        page(deflated("x", PAGE).data(NONE))),
                of(
                        "a damaged deflate stream",
                        "DAMAGED_DATA",
                        "x",
                        page(deflated("x", PAGE).data(damaged))),
                of(
                        "a damaged manifest in a folder",
                        "CRC_MISMATCH",
                        "imsmanifest.xml",
                        new ZipBuilder()
                                .add(deflated("x/imsmanifest.xml", PAGE).crc(7))
                                .file("readme.txt", "outside")));
    }

    private static Stream<Case> limits() {
        ZipBuilder many = page();
        for (int i = 0; i < 20; i++) {
            many.file("page" + i + ".html", "page " + i);
        }
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        byte[] megabyte = new byte[1 << 20];
        return Stream.of(
                of("too many entries", "TOO_MANY_ENTRIES", "archive", many),
                of("too large an archive", "ARCHIVE_TOO_LARGE", "archive", page(stored("noise.bin", noise))),
                of(
                        "too large an entry",
                        "ENTRY_TOO_LARGE",
                        "x.bin",
                        page(deflated("x.bin", PAGE).size(6 << 20))),
                of(
                        "the largest size",
                        "ENTRY_TOO_LARGE",
                        "x.bin",
                        page(deflated("x.bin", PAGE).size(0xFFFFFFFFL))),
                of("a ratio bomb", "RATIO_TOO_HIGH", "zeros.bin", page(deflated("zeros.bin", ZEROS))),
                of(
                        "many small ratio bombs",
                        "RATIO_TOO_HIGH",
                        "archive",
                        page(deflated("1.bin", megabyte))
                                .add(deflated("2.bin", megabyte))
                                .add(deflated("3.bin", megabyte))),
                of("too large together", "UNPACKED_TOO_LARGE", "y.bin", page(half("x.bin"), half("y.bin"))),
                of("a directory of comments only", "DIRECTORY_TOO_LARGE", "archive", hugeDirectory()));
    }

    private static ZipBuilder hugeDirectory() {
        ZipBuilder zip = ZipBuilder.withManifest();
        for (int i = 0; i < 18; i++) {
            zip.add(stored(i + ".txt", NONE).extra(new byte[60_000]));
        }
        return zip;
    }

    /** Claims to unpack to 4 MiB, at a ratio that is nothing unusual. */
    private static ZipEntryBytes half(String name) {
        return stored(name, new byte[1 << 20]).method(8).size(4 << 20);
    }

    private static Case name(String name, String code) {
        return of("the name \"" + name + "\"", code, name, page(deflated(name, PAGE)));
    }

    private static Case header(String name, ZipEntryBytes entry) {
        return of("a local header with " + name, "LOCAL_HEADER_MISMATCH", "x.html", page(entry));
    }

    private static ZipBuilder page(ZipEntryBytes... more) {
        ZipBuilder zip = ZipBuilder.withManifest().add(deflated("a.html", PAGE));
        for (ZipEntryBytes entry : more) {
            zip.add(entry);
        }
        return zip;
    }

    private static Case of(String name, String code, String place, ZipBuilder zip) {
        return new Case(name, code, place, zip::build);
    }

    private static Case of(String name, String code, String place, byte[] zip) {
        return new Case(name, code, place, () -> zip);
    }

    private static byte[] emptyEnd(int commentSize) {
        return new Fields().u32(0x06054b50).u64(0).u64(0).u16(commentSize).toArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
