package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.archive.ZipEntryBytes.deflated;
import static org.lectern.packages.archive.ZipEntryBytes.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.packages.PackageRefusedException;

/** What a rewritten archive holds, judged by the JDK's own zip reader. */
class ArchiveRewriterTest {
    private static final byte[] TEXT = "Some text. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    private final Path folder;

    ArchiveRewriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepsTheContentOfGeneratedPackages(long seed) throws IOException, PackageRefusedException {
        Map<String, byte[]> files = generatedFiles(new Random(seed));
        Path zip = zipOf(files, new Random(seed)).write(folder.resolve("upload.zip"));

        RewrittenArchive rewritten = rewrite(zip, "target.zip");

        RewrittenArchives.assertHolds(rewritten, files);
    }

    @Test
    void sameInputGivesSameBytes() throws IOException, PackageRefusedException {
        Path zip = zipOf(generatedFiles(new Random(7)), new Random(7)).write(folder.resolve("upload.zip"));

        RewrittenArchive first = rewrite(zip, "first.zip");
        RewrittenArchive second = rewrite(zip, "second.zip");

        assertEquals(first.sha256(), second.sha256());
        assertArrayEquals(Files.readAllBytes(first.file()), Files.readAllBytes(second.file()));
    }

    @Test
    void reportsItsOwnHashAndSize() throws IOException, PackageRefusedException, NoSuchAlgorithmException {
        Path zip = zipOf(generatedFiles(new Random(8)), new Random(8)).write(folder.resolve("upload.zip"));

        RewrittenArchive rewritten = rewrite(zip, "target.zip");

        byte[] bytes = Files.readAllBytes(rewritten.file());
        assertEquals(bytes.length, rewritten.size());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)), rewritten.sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4,        DEFLATED, STORED",
        "SOUND.MP3,       DEFLATED, STORED",
        "img/photo.jpg,   DEFLATED, STORED",
        "font.woff2,      DEFLATED, STORED",
        "book.pdf,        DEFLATED, STORED",
        "film.mp4,        STORED,   STORED",
        "drawing.svg,     DEFLATED, DEFLATED",
        "drawing.svg,     STORED,   DEFLATED",
        "page.html,       STORED,   DEFLATED",
        "script.min.js,   STORED,   DEFLATED",
        "captions.vtt,    STORED,   DEFLATED",
        "page.html,       DEFLATED, DEFLATED",
        "unknown.data,    DEFLATED, DEFLATED",
        "unknown.data,    STORED,   STORED",
        "folder.js/file,  STORED,   STORED",
    })
    void servesMediaStoredAndTextDeflated(String path, Compression before, Compression after)
            throws IOException, PackageRefusedException {
        ZipEntryBytes entry = before == Compression.STORED ? stored(path, TEXT) : deflated(path, TEXT);
        Path zip = ZipBuilder.withManifest().add(entry).write(folder.resolve("upload.zip"));

        RewrittenArchive rewritten = rewrite(zip, "target.zip");

        try (PackageArchive kept = PackageArchive.reopen(rewritten.file())) {
            assertEquals(after, kept.entry(path).orElseThrow().compression());
        }
        RewrittenArchives.assertHolds(rewritten, Map.of(ZipBuilder.MANIFEST, ZipBuilder.MANIFEST_CONTENT, path, TEXT));
    }

    @Test
    void leavesTinyTextStored() throws IOException, PackageRefusedException {
        Path zip =
                ZipBuilder.withManifest().add(stored("tiny.js", new byte[1024])).write(folder.resolve("upload.zip"));
        try (PackageArchive kept =
                PackageArchive.reopen(rewrite(zip, "target.zip").file())) {
            assertEquals(Compression.STORED, kept.entry("tiny.js").orElseThrow().compression());
        }
    }

    @Test
    void copiesDeflatedBytesAsTheyLie() throws IOException, PackageRefusedException {
        ZipEntryBytes page = deflated("page.html", TEXT);
        Path zip = ZipBuilder.withManifest().add(page).write(folder.resolve("upload.zip"));
        try (PackageArchive kept =
                PackageArchive.reopen(rewrite(zip, "target.zip").file())) {
            ArchiveEntry entry = kept.entry("page.html").orElseThrow();
            ByteBuffer raw = ByteBuffer.allocate((int) entry.compressedSize());
            kept.channel().read(raw, entry.dataOffset());
            assertArrayEquals(page.data, raw.array());
        }
    }

    @Test
    void leavesAnExistingTargetAlone() throws IOException {
        Path zip = ZipBuilder.withManifest().write(folder.resolve("upload.zip"));
        Files.writeString(folder.resolve("target.zip"), "mine");

        assertThrows(FileAlreadyExistsException.class, () -> rewrite(zip, "target.zip"));

        assertEquals("mine", Files.readString(folder.resolve("target.zip")));
    }

    @Test
    void reportsProgressUpToTheEnd() throws IOException, PackageRefusedException {
        Path zip = zipOf(generatedFiles(new Random(9)), new Random(9)).write(folder.resolve("upload.zip"));
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            new ArchiveRewriter().rewrite(archive, folder.resolve("target.zip"), (bytesDone, bytesTotal) -> {
                done.add(bytesDone);
                totals.add(bytesTotal);
            });
        }
        assertEquals(done.stream().sorted().toList(), done);
        assertEquals(1, totals.stream().distinct().count());
        assertEquals(totals.get(0), done.get(done.size() - 1));
    }

    /** A failing listener stands for any failure half way, such as a full disk. */
    @Test
    void leavesNothingBehindWhenItFailsHalfWay() throws IOException, PackageRefusedException {
        Path zip = zipOf(generatedFiles(new Random(10)), new Random(10)).write(folder.resolve("upload.zip"));
        Path target = folder.resolve("target.zip");
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            assertThrows(IllegalStateException.class, () -> new ArchiveRewriter()
                    .rewrite(archive, target, (bytesDone, bytesTotal) -> {
                        if (bytesDone > bytesTotal / 2) {
                            throw new IllegalStateException("half way");
                        }
                    }));
        }
        assertTrue(Files.notExists(target));
    }

    private RewrittenArchive rewrite(Path zip, String target) throws IOException, PackageRefusedException {
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
            return new ArchiveRewriter().rewrite(archive, folder.resolve(target), RewriteProgress.NONE);
        }
    }

    private static Map<String, byte[]> generatedFiles(Random random) {
        List<String> extensions = List.of("html", "js", "png", "mp4", "svg", "bin", "xml", "woff2");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ZipBuilder.MANIFEST, ZipBuilder.MANIFEST_CONTENT);
        for (int i = 0; i < 60; i++) {
            byte[] content = new byte[random.nextInt(4) == 0 ? random.nextInt(400_000) : random.nextInt(5_000)];
            if (random.nextBoolean()) {
                random.nextBytes(content);
            }
            String extension = extensions.get(random.nextInt(extensions.size()));
            files.put("ordner " + i % 7 + "/dätei" + i + "." + extension, content);
        }
        return files;
    }

    private static ZipBuilder zipOf(Map<String, byte[]> files, Random random) {
        ZipBuilder zip = new ZipBuilder();
        // A stored file keeps the whole archive's ratio ordinary however many zeros the others hold.
        files.forEach((path, content) -> {
            ZipEntryBytes entry = random.nextInt(3) > 0 ? deflated(path, content) : stored(path, content);
            zip.add(random.nextBoolean() ? entry : entry.withDescriptor());
        });
        return zip;
    }
}
