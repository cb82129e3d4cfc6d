package org.lectern.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.content.ArchiveStore;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
import org.lectern.packages.archive.ArchiveRewriter;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.archive.RewriteProgress;
import org.lectern.packages.archive.RewrittenArchive;

/** A made-up course with one page and one film, always the same. */
final class CoursePackage {
    static final String PAGE = "page.html";
    static final int PAGE_BYTES = 10 << 10;
    static final String FILM = "film.mp4";
    static final int FILM_BYTES = 5 << 20;

    private static final String MANIFEST = """
            <manifest identifier="benchmark" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <organizations default="o">
                <organization identifier="o"><title>Benchmark</title>
                  <item identifier="i" identifierref="r"><title>Page</title></item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="page.html">
                  <file href="page.html"/><file href="film.mp4"/>
                </resource>
              </resources>
            </manifest>
            """;

    private CoursePackage() {}

    /** Writes the files of the course as a web server would have them. */
    static void unpackInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(PAGE), page());
        Files.write(folder.resolve(FILM), film());
    }

    /** Takes the course as an import does. Returns its SHA-256. */
    static String importInto(ArchiveStore store) throws IOException, PackageRefusedException {
        Path upload = store.staging("upload");
        try (OutputStream out = Files.newOutputStream(upload);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "imsmanifest.xml", MANIFEST.getBytes(StandardCharsets.UTF_8));
            add(zip, PAGE, page());
            add(zip, FILM, film());
        }
        try (PackageArchive source = PackageArchive.open(upload, ArchiveLimits.defaults())) {
            RewrittenArchive archive =
                    new ArchiveRewriter().rewrite(source, store.staging("rewritten"), RewriteProgress.NONE);
            store.keep(archive.file(), archive.sha256());
            return archive.sha256();
        }
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }

    /** Text that compresses about as well as pages do: to a third. */
    private static byte[] page() {
        Random random = new Random(1);
        String[] words = random.ints(400, 2, 10).mapToObj(n -> word(random, n)).toArray(String[]::new);
        StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Page</title>\n");
        while (html.length() < PAGE_BYTES) {
            html.append("<p class=\"text\">");
            random.ints(12, 0, words.length).forEach(i -> html.append(words[i]).append(' '));
            html.append("</p>\n");
        }
        return html.substring(0, PAGE_BYTES).getBytes(StandardCharsets.US_ASCII);
    }

    private static String word(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] film() {
        byte[] bytes = new byte[FILM_BYTES];
        new Random(2).nextBytes(bytes);
        return bytes;
    }
}
