package org.lectern.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestServer;
import org.lectern.testing.ApiClient;

/** Ten megabytes that unpack to ten gigabytes: whatever they say of themselves, they cost no memory. */
class BombTest {
    private static final TestServer SERVER = TestServer.start();
    private static final ApiClient ADMIN = SERVER.superAdmin();
    private static final long TEN_GIB = 10L << 30;
    private static final int BLOCK = 64 << 20;
    private static final long MEMORY = 32L << 20;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** Two names, since what is served deflated is copied and what is served stored is unpacked. */
    @ParameterizedTest
    @CsvSource({
        "zeros.bin,  1048576,    SIZE_MISMATCH",
        "zeros.mp4,  1048576,    SIZE_MISMATCH",
        "zeros.js,   1073741824, SIZE_MISMATCH",
        "zeros.html, 4294967294, RATIO_TOO_HIGH",
    })
    void aBombIsRefusedInLittleMemory(String name, long claimed, String code, @TempDir Path folder) throws IOException {
        var zip = Files.write(folder.resolve("bomb.zip"), bomb(name, claimed));
        assertTrue(Files.size(zip) > 9 << 20);
        var heap = heapInUse();
        var allocated = allocatedByImports();

        var job = Following.toTheEnd(ADMIN, ADMIN.upload(zip, "bomb.zip"));

        assertEquals(code, job.path("error").path("code").asText(), job.toString());
        var allocation = allocatedByImports() - allocated;
        assertTrue(allocation < MEMORY, "allocated " + allocation);
        var growth = heapInUse() - heap;
        assertTrue(growth < MEMORY, "grew by " + growth);
        var holdings = Holdings.of(SERVER.database().dataSource(), SERVER.packages());
        assertTrue(holdings.isEmpty(), holdings.toString());
    }

    private static byte[] bomb(String name, long claimed) {
        return RawZip.ofCourse()
                .entry(name, new byte[0], entry -> {
                    entry.data = tenGibibytesOfZeros();
                    entry.size = claimed;
                    entry.localSize = claimed;
                })
                .build();
    }

    /** A block that ends in a full flush may be repeated, so that little need be deflated. */
    private static byte[] tenGibibytesOfZeros() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[BLOCK]);
        var out = new byte[1 << 20];
        var block = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
        deflater.finish();
        var end = deflater.deflate(out, block, out.length - block);
        deflater.end();
        var times = (int) (TEN_GIB / BLOCK);
        var data = new byte[times * block + end];
        for (int i = 0; i < times; i++) {
            System.arraycopy(out, 0, data, i * block, block);
        }
        System.arraycopy(out, block, data, times * block, end);
        return data;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** By the threads that import, dead ones left out. */
    private static long allocatedByImports() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("import"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }
}
