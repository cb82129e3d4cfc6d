package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.packages.PackageRefusedException;

/** Ten megabytes that unpack to ten gigabytes: refused for little work and little memory, whatever they claim to be. */
class BombTest {
    private static final long TEN_GIB = 10L << 30;
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    BombTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void honestBombIsRefusedByItsDirectory() throws IOException {
        Path zip = bomb(TEN_GIB, "zeros.bin");
        assertEquals("ENTRY_TOO_LARGE", refusalOf(zip, ArchiveLimits.defaults()).code());

        ArchiveLimits anySize = new ArchiveLimits(TEN_GIB, 2 * TEN_GIB, 2 * TEN_GIB, 10, 200, 1024);
        assertEquals("RATIO_TOO_HIGH", refusalOf(zip, anySize).code());
    }

    @Test
    void lyingBombIsRefusedOnceItExceedsWhatItClaims() throws IOException {
        for (String name : new String[] {"copied.bin", "unpacked.mp4"}) {
            Path zip = bomb(MEGABYTE, name);
            long before = allocated();
            long[] read = {0};

            PackageRefusedException refusal = assertThrows(PackageRefusedException.class, () -> {
                try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
                    new ArchiveRewriter()
                            .rewrite(archive, folder.resolve("target.zip"), (done, total) -> read[0] = done);
                }
            });

            assertEquals("SIZE_MISMATCH", refusal.code());
            // A megabyte of zeros is about a kilobyte deflated: no more than the first buffers were ever inflated.
            assertTrue(read[0] < 300_000, "read " + read[0] + " compressed bytes");
            assertTrue(allocated() - before < 4 * MEGABYTE, "allocated " + (allocated() - before));
            assertTrue(Files.notExists(folder.resolve("target.zip")));
        }
    }

    @Test
    void streamOfALyingBombEndsWithAnError() throws IOException, PackageRefusedException {
        Path zip = bomb(MEGABYTE, "zeros.bin");
        try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults());
                InputStream in = archive.open("zeros.bin")) {
            long[] inflated = {0};
            byte[] buffer = new byte[8192];
            assertThrows(IOException.class, () -> {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    inflated[0] += n;
                }
            });
            assertTrue(inflated[0] <= MEGABYTE, "inflated " + inflated[0]);
        }
    }

    private PackageRefusedException refusalOf(Path zip, ArchiveLimits limits) {
        long before = allocated();
        PackageRefusedException refusal =
                assertThrows(PackageRefusedException.class, () -> PackageArchive.open(zip, limits)
                        .close());
        assertTrue(allocated() - before < 4 * MEGABYTE, "allocated " + (allocated() - before));
        return refusal;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private Path bomb(long claimedSize, String name) throws IOException {
        byte[] data = tenGigabytesOfZeros();
        ZipEntryBytes entry = ZipEntryBytes.stored(name, data).method(8).size(Math.min(claimedSize, 0xFFFFFFFFL));
        if (claimedSize > 0xFFFFFFFFL) {
            entry.extra(new Fields().u16(1).u16(8).u64(claimedSize).toArray());
        }
        return ZipBuilder.withManifest().add(entry).write(folder.resolve(name + ".zip"));
    }

    /**
     * Deflates 64 MiB once, ended by a full flush, after which the same bytes may follow any number of times; so ten
     * gigabytes need not be deflated.
     */
    private static byte[] tenGigabytesOfZeros() {
        byte[] block = new byte[64 << 20];
        byte[] out = new byte[MEGABYTE];
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(block);
        int flushed = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
        deflater.finish();
        int end = deflater.deflate(out, flushed, out.length - flushed);
        deflater.end();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (long size = 0; size < TEN_GIB; size += block.length) {
            bomb.write(out, 0, flushed);
        }
        bomb.write(out, flushed, end);
        return bomb.toByteArray();
    }
}
