package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.packages.PackageRefusedException;

/** Random damage is taken or refused, and never ends in any other error: that would be a fault of the server. */
class MutatedArchivesTest {
    private static final int MUTATIONS = 150;

    private final Path folder;

    MutatedArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areTakenOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] original = archive(seed);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Path zip = Files.write(folder.resolve("upload.zip"), mutated(original, random));
            Path target = folder.resolve("target.zip");
            try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
                new ArchiveRewriter().rewrite(archive, target, RewriteProgress.NONE);
                PackageArchive.reopen(target).close();
            } catch (PackageRefusedException e) {
                refused++;
                assertTrue(Files.notExists(target));
            }
            Files.deleteIfExists(target);
        }
        assertTrue(refused > MUTATIONS / 4, "most damage is noticed; here " + refused);
    }

    /** Half of the damage goes to the directory and its end, where the numbers are. */
    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int from = random.nextBoolean() ? bytes.length * 2 / 3 : 0;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = from + random.nextInt(bytes.length - from);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xff;
                case 2 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt(256);
            };
        }
        return bytes;
    }

    private static byte[] archive(long seed) {
        byte[] page = "<html>page</html>".repeat(20).getBytes(StandardCharsets.UTF_8);
        ZipBuilder zip = ZipBuilder.withManifest()
                .add(ZipEntryBytes.deflated("a.html", page))
                .add(ZipEntryBytes.stored("b.js", page).withDescriptor())
                .add(ZipEntryBytes.deflated("c.png", page).withZip64())
                .add(ZipEntryBytes.deflated("d/ü.css", page).flags(0))
                .add(ZipEntryBytes.deflated("_.html", page)
                        .flags(0)
                        .extra(TolerantArchivesTest.unicodePath("_.html", "ä.html")));
        return (seed % 2 == 0 ? zip.zip64End() : zip).build();
    }
}
