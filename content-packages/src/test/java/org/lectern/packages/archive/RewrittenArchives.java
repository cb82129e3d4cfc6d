package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Reads a rewritten archive in every way that it can be read, and expects the same of each. */
final class RewrittenArchives {
    private RewrittenArchives() {}

    static void assertHolds(RewrittenArchive rewritten, Map<String, byte[]> expected) throws IOException {
        assertEquals(expected.size(), rewritten.entries());
        assertSame(expected, byReopening(rewritten), "reopened");
        assertSame(expected, byZipFile(rewritten), "java.util.zip.ZipFile");
        assertSame(expected, byZipInputStream(rewritten), "java.util.zip.ZipInputStream");
    }

    private static Map<String, byte[]> byReopening(RewrittenArchive rewritten) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (PackageArchive archive = PackageArchive.reopen(rewritten.file())) {
            for (ArchiveEntry entry : archive.entries()) {
                try (InputStream in = archive.open(entry.path())) {
                    files.put(entry.path(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> byZipFile(RewrittenArchive rewritten) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(rewritten.file().toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    /** Reads from front to back, so by the local headers alone. */
    private static Map<String, byte[]> byZipInputStream(RewrittenArchive rewritten) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(rewritten.file()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual, String how) {
        assertEquals(expected.keySet(), actual.keySet(), how);
        expected.forEach((path, content) -> assertArrayEquals(content, actual.get(path), how + ": " + path));
    }
}
