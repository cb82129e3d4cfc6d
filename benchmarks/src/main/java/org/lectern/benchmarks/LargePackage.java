package org.lectern.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A made-up course as authoring tools export them, always the same: 2,000 files, of which half are text and come to a
 * sixteenth of the bytes; every one is deflated, films and pictures too.
 */
final class LargePackage {
    private static final int FILES = 2_000;
    private static final int CHUNK = 64 * 1024;
    private static final String[] TEXTS = {"html", "js", "css", "json"};

    /** What text shrinks to, about. */
    private static final int TEXT_SHRINKS = 3;

    private enum Kind {
        FILM("mp4", 8, 45),
        PICTURE("jpg", 880, 30),
        SOUND("mp3", 100, 18),
        FONT("woff2", 20, 1);

        final String extension;
        final int files;
        final int percent;

        Kind(String extension, int files, int percent) {
            this.extension = extension;
            this.files = files;
            this.percent = percent;
        }
    }

    private final SplittableRandom random = new SplittableRandom(1);
    private final Words words = new Words(new SplittableRandom(2));
    private final StringBuilder manifest = new StringBuilder(MANIFEST_START);
    private final ZipOutputStream zip;
    private final long size;

    private LargePackage(ZipOutputStream zip, long size) {
        this.zip = zip;
        this.size = size;
    }

    /**
     * Writes the package.
     *
     * @param size in bytes, about
     */
    static void write(Path file, long size) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            new LargePackage(zip, size).write();
        }
    }

    private void write() throws IOException {
        int texts = FILES - 1;
        int textPercent = 100;
        for (Kind kind : Kind.values()) {
            texts -= kind.files;
            textPercent -= kind.percent;
            for (int i = 0; i < kind.files; i++) {
                begin("media/" + kind.name().toLowerCase(Locale.ROOT) + i + "." + kind.extension);
                zip.setLevel(Deflater.BEST_SPEED);
                media(size / 100 * kind.percent / kind.files);
            }
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        for (int i = 0; i < texts; i++) {
            begin("text/text" + i + "." + TEXTS[i % TEXTS.length]);
            zip.write(words.text((int) (size / 100 * textPercent / texts * TEXT_SHRINKS)));
        }
        zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
        zip.write(manifest.append(MANIFEST_END).toString().getBytes(StandardCharsets.UTF_8));
    }

    private void begin(String path) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        manifest.append("<file href=\"").append(path).append("\"/>\n");
    }

    /** As real media do, every other chunk shrinks by a few hundredths, and the others do not at all. */
    private void media(long length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        boolean shrinks = false;
        for (long left = length; left > 0; left -= CHUNK) {
            random.nextBytes(chunk);
            for (int i = 0; shrinks && i < CHUNK; i += 16) {
                chunk[i] = 0;
            }
            shrinks = !shrinks;
            zip.write(chunk, 0, (int) Math.min(left, CHUNK));
        }
    }

    private static final String MANIFEST_START = """
            <manifest identifier="large" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
            <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            <organizations default="o"><organization identifier="o"><title>A large course</title>
            <item identifier="i" identifierref="r"><title>Start</title></item></organization></organizations>
            <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="text/text0.html">
            """;

    private static final String MANIFEST_END = "</resource></resources></manifest>\n";
}
