package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWindowsTest {
    private static final long WINDOW = 1L << 30;

    @Test
    void aRegionMayCrossFromOneWindowIntoTheNext(@TempDir Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve("sparse"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(Samples.text("across the border")), WINDOW - 6);
            FileWindows windows = new FileWindows(file);
            assertEquals(List.of("across"), text(windows.region(WINDOW - 6, 6)));
            assertEquals(List.of("across", " the border"), text(windows.region(WINDOW - 6, 17)));
            assertEquals(List.of("border"), text(windows.region(WINDOW + 5, 6)));
            assertEquals(List.of(), windows.region(WINDOW + 11, 0));
            assertThrows(IOException.class, () -> windows.region(WINDOW, 12));
            assertThrows(IOException.class, () -> windows.region(-1, 1));
            assertThrows(IOException.class, () -> windows.region(1, Long.MAX_VALUE));
        }
    }

    private static List<String> text(List<ByteBuffer> buffers) {
        return buffers.stream().map(FileWindowsTest::text).toList();
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
