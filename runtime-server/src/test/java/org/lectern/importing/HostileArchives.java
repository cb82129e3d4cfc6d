package org.lectern.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lectern.importing.RawZip.Entry;

/** Zips that must be refused, and why. */
final class HostileArchives {
    private static final byte[] PAGE = "<html>a page</html>".repeat(100).getBytes(UTF_8);

    private HostileArchives() {}

    static Stream<Upload> all() {
        return Stream.of(files(), ends(), names(), kinds(), collisions(), headers(), data(), limits())
                .flatMap(rows -> rows);
    }

    private static Stream<Upload> files() {
        var whole = CoursePackage.scorm12().zip();
        return Stream.of(
                row("an empty file", "NOT_A_ZIP", new byte[0]),
                row("a RAR archive", "NOT_A_ZIP", ("Rar!\u001a\u0007\0" + "x".repeat(600)).getBytes(ISO_8859_1)),
                row("a PDF", "NOT_A_ZIP", ("%PDF-1.7\n" + "x".repeat(600)).getBytes(ISO_8859_1)),
                row("an error page", "NOT_A_ZIP", "<!DOCTYPE html><html>502 Bad Gateway</html>".getBytes(UTF_8)),
                row("one byte", "NOT_A_ZIP", new byte[] {'P'}),
                row("cut in the middle", "TRUNCATED", Arrays.copyOf(whole, whole.length / 2)),
                row("cut in its last byte", "TRUNCATED", Arrays.copyOf(whole, whole.length - 1)),
                row("cut at the front", "TRUNCATED", Arrays.copyOfRange(whole, 40, whole.length)));
    }

    private static Stream<Upload> ends() {
        return Stream.of(
                row(
                        "the last part of several",
                        "SPLIT_ARCHIVE",
                        RawZip.ofCourse().disk(1)),
                row(
                        "a zip in the comment",
                        "AMBIGUOUS_DIRECTORY",
                        RawZip.ofCourse().comment(new RawZip().build())),
                row(
                        "an entry more than counted",
                        "DIRECTORY_MISMATCH",
                        RawZip.ofCourse().countShift(-1)),
                row(
                        "a directory outside the file",
                        "TRUNCATED",
                        RawZip.ofCourse().directoryShift(10_000)));
    }

    private static Stream<Upload> names() {
        return Stream.of(
                named("../a.html", "PATH_TRAVERSAL"),
                named("x/../../a.html", "PATH_TRAVERSAL"),
                named("..\\..\\a.html", "PATH_TRAVERSAL"),
                named("\\\\server\\share\\a.html", "ABSOLUTE_PATH"),
                named("C:\\a.html", "DRIVE_LETTER"),
                named("", "EMPTY_NAME"),
                named("a\0.html", "CONTROL_CHARACTER"),
                named("a\n.html", "CONTROL_CHARACTER"),
                named("a\u0085.html", "CONTROL_CHARACTER"),
                named("long".repeat(300), "NAME_TOO_LONG"),
                named("\ud83d\ude00".repeat(300), "NAME_TOO_LONG"));
    }

    private static Stream<Upload> kinds() {
        return Stream.of(
                entry("a symbolic link", "SYMBOLIC_LINK", entry -> entry.attributes = 0120777 << 16),
                entry("a pipe", "SPECIAL_FILE", entry -> entry.attributes = 0010644 << 16),
                entry("an encrypted entry", "ENCRYPTED", entry -> entry.flags = 1),
                entry("AES encryption", "ENCRYPTED", entry -> entry.method = 99),
                entry("Deflate64", "UNSUPPORTED_METHOD", entry -> entry.method = 9),
                entry("an unknown method", "UNSUPPORTED_METHOD", entry -> entry.method = 77));
    }

    private static Stream<Upload> collisions() {
        return Stream.of(
                named("index.html", "DUPLICATE_NAME"),
                named("./index.html", "DUPLICATE_NAME"),
                named("index.html/b", "FILE_AS_FOLDER"));
    }

    private static Stream<Upload> headers() {
        return Stream.of(
                entry("another name in the local header", "LOCAL_HEADER_MISMATCH", entry -> {
                    entry.localName = "y.html".getBytes(UTF_8);
                }),
                entry("another size in the local header", "LOCAL_HEADER_MISMATCH", entry -> entry.localSize = 7),
                entry("an offset beside the header", "LOCAL_HEADER_MISMATCH", entry -> entry.offsetShift = 1),
                entry("an offset beyond the file", "DATA_OUT_OF_RANGE", entry -> entry.offsetShift = 1 << 30));
    }

    private static Stream<Upload> data() {
        var deflated = RawZip.deflate(PAGE);
        var damaged = deflated.clone();
        Arrays.fill(damaged, 2, 12, (byte) 0xff);
        return Stream.of(
                entry("a wrong checksum", "CRC_MISMATCH", entry -> entry.crc = 7),
                entry("more data than declared", "SIZE_MISMATCH", entry -> sized(entry, 99)),
                entry("less data than declared", "SIZE_MISMATCH", entry -> sized(entry, 9999)),
                entry("bytes after the data", "SIZE_MISMATCH", entry -> {
                    entry.data = Arrays.copyOf(deflated, deflated.length + 5);
                }),
                entry("data that breaks off", "DAMAGED_DATA", entry -> {
                    entry.data = Arrays.copyOf(deflated, deflated.length - 5);
                }),
                entry("damaged data", "DAMAGED_DATA", entry -> entry.data = damaged));
    }

    private static Stream<Upload> limits() {
        var many = RawZip.ofCourse();
        for (int i = 0; i < 200; i++) {
            many.entry("page" + i + ".html");
        }
        return Stream.of(
                row("too many entries", "TOO_MANY_ENTRIES", many),
                row("too large an entry", "ENTRY_TOO_LARGE", claiming(25 << 20)),
                row("too large together", "UNPACKED_TOO_LARGE", claiming(13 << 20, 13 << 20)),
                row("zeros", "RATIO_TOO_HIGH", RawZip.ofCourse().entry("zeros.bin", new byte[4 << 20], entry -> {})));
    }

    /** Entries that claim to unpack to that many bytes, at a ratio that is nothing unusual. */
    private static RawZip claiming(int... sizes) {
        var zip = RawZip.ofCourse();
        for (var size : sizes) {
            zip.entry("claim" + zip.size() + ".bin", new byte[0], entry -> {
                entry.data = new byte[size / 100];
                sized(entry, size);
            });
        }
        return zip;
    }

    private static void sized(Entry entry, long size) {
        entry.size = size;
        entry.localSize = size;
    }

    private static Upload named(String name, String code) {
        return row("the name \"" + name + "\"", code, RawZip.ofCourse().entry(name));
    }

    private static Upload entry(String what, String code, Consumer<Entry> change) {
        return row(what, code, RawZip.ofCourse().entry("x.html", PAGE, change));
    }

    private static Upload row(String what, String code, RawZip zip) {
        return row(what, code, zip.build());
    }

    private static Upload row(String what, String code, byte[] zip) {
        return new Upload(what, code, zip);
    }
}
