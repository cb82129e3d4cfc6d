package org.lectern.importing;

import java.util.stream.Stream;

/** Packages with something odd that can be taken all the same, and what the report calls it; or large but in order. */
final class ToleratedPackages {
    private ToleratedPackages() {}

    static Stream<Upload> all() {
        return Stream.of(archives(), manifests(), large()).flatMap(rows -> rows);
    }

    private static Stream<Upload> archives() {
        var inFolder = new CoursePackage();
        CoursePackage.scorm12().files().forEach((name, content) -> inFolder.file("course/" + name, content));
        return Stream.of(
                new Upload(
                        "bytes before it",
                        "PREPENDED_BYTES",
                        RawZip.ofCourse().prefix(new byte[99]).build()),
                new Upload(
                        "a backslash",
                        "BACKSLASH",
                        RawZip.ofCourse().entry("img\\a.txt").build()),
                new Upload("a folder around it", "MANIFEST_IN_FOLDER", inFolder.zip()),
                new Upload(
                        "junk",
                        "JUNK_FILES",
                        CoursePackage.scorm12().file(".DS_Store", "x").zip()),
                new Upload(
                        "a name in UTF-8 that does not say so",
                        "NAME_ENCODING",
                        RawZip.ofCourse()
                                .entry("küche.txt", new byte[9], entry -> entry.flags = 0)
                                .build()),
                new Upload(
                        "a name in an old code page",
                        "NAME_ENCODING",
                        RawZip.ofCourse()
                                .entry("", new byte[9], entry -> {
                                    entry.flags = 0;
                                    entry.name = new byte[] {'k', (byte) 0x81, 'c', 'h', 'e'};
                                    entry.localName = entry.name;
                                })
                                .build()));
    }

    private static Stream<Upload> manifests() {
        return Stream.of(
                edited("a missing file", "FILE_MISSING", "<file href=\"index.html\"/>", "<file href=\"gone.js\"/>"),
                edited("a missing launch file", "LAUNCH_FILE_MISSING", "href=\"poster.html\"", "href=\"gone.html\""),
                edited("an unknown resource", "RESOURCE_UNKNOWN", "identifierref=\"a\"", "identifierref=\"b\""),
                edited("no schema version", "SCHEMAVERSION_MISSING", "<schemaversion>1.2</schemaversion>", ""),
                edited("a character that XML forbids", "CONTROL_CHARACTER", "Poster<", "Po&#0;ster<"),
                edited("an item without a title", "ITEM_TITLE_MISSING", "<title>Poster</title>", ""));
    }

    private static Stream<Upload> large() {
        return Stream.of(
                edited("a very long course title", "", "Safe lifting", "Safe lifting ".repeat(5_000)),
                edited("a very long lecture title", "", "Poster<", "Poster ".repeat(5_000) + "<"),
                edited("a very long identifier", "", "\"j\"", '"' + "j".repeat(100_000) + '"'),
                edited("a very long manifest identifier", "", "\"course\"", '"' + "c".repeat(100_000) + '"'),
                edited("a very long address", "", "?page=2", "?page=" + "2".repeat(100_000)),
                edited("a title beyond the BMP", "", "Safe lifting", "Lift \ud83c\udfcb " + "\ud83c\udfcb".repeat(300)),
                edited("a title of no letters", "", "Safe lifting", "!!!"),
                edited("many items", "", "<item identifier=\"k\"", items() + "<item identifier=\"k\""));
    }

    private static String items() {
        var items = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            items.append("<item identifier=\"n" + i + "\" identifierref=\"r\"><title>" + i + "</title></item>");
        }
        return items.toString();
    }

    private static Upload edited(String what, String code, String from, String to) {
        var manifest = CoursePackage.MANIFEST.replace(from, to);
        return new Upload(what, code, CoursePackage.withManifest(manifest).zip());
    }
}
