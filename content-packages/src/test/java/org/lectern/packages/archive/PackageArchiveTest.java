package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.packages.PackageRefusedException;

/** Finding and reading files in an open archive, and reopening one that was kept. */
class PackageArchiveTest {
    private final Path folder;

    PackageArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void listsFilesInTheirOrderAndFindsEachByExactPath() throws IOException, PackageRefusedException {
        try (PackageArchive archive = open(ZipBuilder.withManifest()
                .file("z.html", "z")
                .file("folder/ä.html", "ä")
                .file("folder/a.html", "a"))) {
            List<String> paths = List.of("imsmanifest.xml", "z.html", "folder/ä.html", "folder/a.html");
            assertEquals(paths, archive.paths());
            for (String path : paths) {
                assertEquals(Optional.of(path), archive.entry(path).map(ArchiveEntry::path));
            }
            for (String path : List.of("", "Z.html", "folder", "folder/", "z.htm", "z.html2", "/z.html")) {
                assertFalse(archive.contains(path), path);
            }
        }
    }

    @Test
    void readsByteByByteToo() throws IOException, PackageRefusedException {
        try (PackageArchive archive = open(ZipBuilder.withManifest().file("a.html", "äb"));
                InputStream in = archive.open("a.html")) {
            byte[] expected = "äb".getBytes(StandardCharsets.UTF_8);
            for (byte b : expected) {
                assertEquals(b & 0xff, in.read());
            }
            assertEquals(-1, in.read());
            assertEquals(-1, in.read(new byte[8], 0, 8));
        }
    }

    @Test
    void missingFileIsAnError() throws IOException, PackageRefusedException {
        try (PackageArchive archive = open(ZipBuilder.withManifest())) {
            assertThrows(NoSuchFileException.class, () -> archive.open("a.html"));
        }
    }

    @Test
    void damagedFileIsAnErrorThatNamesIt() throws IOException, PackageRefusedException {
        byte[] page = "a page".getBytes(StandardCharsets.UTF_8);
        try (PackageArchive archive = open(ZipBuilder.withManifest()
                        .add(ZipEntryBytes.deflated("a.html", page).crc(1)));
                InputStream in = archive.open("a.html")) {
            IOException error = assertThrows(IOException.class, in::readAllBytes);
            assertTrue(String.valueOf(error.getMessage()).startsWith("a.html: "), error.getMessage());
        }
    }

    @Test
    void archiveWithoutFilesIsEmpty() throws IOException, PackageRefusedException {
        try (PackageArchive archive = open(new ZipBuilder())) {
            assertTrue(archive.entries().isEmpty());
            assertFalse(archive.contains("imsmanifest.xml"));
        }
    }

    @Test
    void missingZipIsAnError() {
        Path missing = folder.resolve("missing.zip");
        assertThrows(NoSuchFileException.class, () -> PackageArchive.open(missing, ArchiveLimits.defaults()));
        assertThrows(NoSuchFileException.class, () -> PackageArchive.reopen(missing));
    }

    @Test
    void reopenTakesOnlyWhatTheRewriterWrote() throws IOException {
        Path foreign = ZipBuilder.withManifest().write(folder.resolve("foreign.zip"));
        assertThrows(IOException.class, () -> PackageArchive.reopen(foreign));
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThrows(IOException.class, () -> PackageArchive.reopen(text));
    }

    /** Cut, grown and shifted at places that the sum of all lengths must reveal. */
    @Test
    void reopenNoticesBytesThatAreMissingOrTooMany() throws IOException, PackageRefusedException {
        Path kept = folder.resolve("kept.zip");
        try (PackageArchive archive =
                open(ZipBuilder.withManifest().file("a.html", "a").file("b.html", "b"))) {
            new ArchiveRewriter().rewrite(archive, kept, RewriteProgress.NONE);
        }
        byte[] bytes = Files.readAllBytes(kept);
        PackageArchive.reopen(kept).close();
        for (int at : new int[] {0, 50, bytes.length - 60, bytes.length - 1}) {
            Path damaged = folder.resolve("damaged.zip");
            Files.write(damaged, without(bytes, at));
            assertThrows(IOException.class, () -> PackageArchive.reopen(damaged), "without byte " + at);
            Files.write(damaged, doubled(bytes, at));
            assertThrows(IOException.class, () -> PackageArchive.reopen(damaged), "byte " + at + " twice");
        }
    }

    @Test
    void limitsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new ArchiveLimits(1, 1, 1, 1, 0, 1));
    }

    private PackageArchive open(ZipBuilder zip) throws IOException, PackageRefusedException {
        return PackageArchive.open(zip.write(folder.resolve("upload.zip")), ArchiveLimits.defaults());
    }

    private static byte[] without(byte[] bytes, int at) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, less, at, less.length - at);
        return less;
    }

    private static byte[] doubled(byte[] bytes, int at) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
        return more;
    }
}
