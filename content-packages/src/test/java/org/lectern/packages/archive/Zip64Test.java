package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.archive.ZipEntryBytes.deflated;
import static org.lectern.packages.archive.ZipEntryBytes.stored;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.packages.PackageRefusedException;

/** Archives beyond the 16-bit and 32-bit fields of the format, read and written. */
class Zip64Test {
    private final Path folder;

    Zip64Test(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Every mixture of entries that need Zip64 and entries that do not, with no gigabyte spent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 100, 1000, 3000, 9000, 20_000})
    void writesZip64FieldsFromAnyThreshold(long zip64From) throws IOException, PackageRefusedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ZipBuilder.MANIFEST, ZipBuilder.MANIFEST_CONTENT);
        files.put("copied.html", text(6000));
        files.put("film.mp4", text(5000));
        files.put("deflated-here.js", text(7000));
        files.put("small.css", text(300));
        files.put("last.json", text(2000));
        ZipBuilder zip = new ZipBuilder();
        files.forEach((path, content) -> zip.add(
                path.endsWith(".js") || path.endsWith(".json") ? stored(path, content) : deflated(path, content)));
        Path upload = zip.zip64End().write(folder.resolve("upload.zip"));

        try (PackageArchive archive = PackageArchive.open(upload, ArchiveLimits.defaults())) {
            RewrittenArchive rewritten =
                    new ArchiveRewriter(zip64From).rewrite(archive, folder.resolve("target.zip"), RewriteProgress.NONE);

            RewrittenArchives.assertHolds(rewritten, files);
        }
        // An archive of our own can be uploaded again: it passes every check that a stranger's must.
        try (PackageArchive again = PackageArchive.open(folder.resolve("target.zip"), ArchiveLimits.defaults())) {
            assertEquals(files.keySet().stream().toList(), again.paths());
            assertTrue(again.oddities().isEmpty());
        }
    }

    @Test
    void takesMoreEntriesThanSixteenBitsCount() throws IOException, PackageRefusedException {
        int count = 66_000;
        Path upload = folder.resolve("upload.zip");
        try (OutputStream file = Files.newOutputStream(upload);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(ZipBuilder.MANIFEST));
            zip.write(ZipBuilder.MANIFEST_CONTENT);
            for (int i = 1; i < count; i++) {
                zip.putNextEntry(new ZipEntry("pages/" + i));
            }
        }
        ArchiveLimits limits = new ArchiveLimits(1 << 30, 1 << 30, 1 << 30, count, 200, 1024);

        try (PackageArchive archive = PackageArchive.open(upload, limits)) {
            RewrittenArchive rewritten =
                    new ArchiveRewriter().rewrite(archive, folder.resolve("target.zip"), RewriteProgress.NONE);
            assertEquals(count, rewritten.entries());
        }
        try (PackageArchive kept = PackageArchive.reopen(folder.resolve("target.zip"));
                ZipFile zip = new ZipFile(folder.resolve("target.zip").toFile())) {
            assertEquals(count, kept.entries().size());
            assertTrue(kept.contains("pages/65999"));
            assertEquals(count, zip.size());
        }
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) ('a' + i * i % 23);
        }
        return text;
    }
}
