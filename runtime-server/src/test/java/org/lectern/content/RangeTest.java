package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeking in films and sound: RFC 9110, section 14. */
class RangeTest {
    private static final int SMALL = 1000;
    private static final int LARGE = 1_000_000;

    static ServedPackages served;
    static UUID version;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        version = served.add(Map.of(
                "small.mp3", Samples.noise(SMALL),
                "large.mp4", Samples.noise(LARGE),
                "empty.mp3", new byte[0],
                "page.html", Samples.text("<p>text</p>".repeat(100))));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-0             |   0 |   0
            bytes=0-1             |   0 |   1
            bytes=0-              |   0 | 999
            bytes=0-999           |   0 | 999
            bytes=1-              |   1 | 999
            bytes=500-599         | 500 | 599
            bytes=999-            | 999 | 999
            bytes=999-999         | 999 | 999
            bytes=990-5000        | 990 | 999
            bytes=5-99999999999999999999999 | 5 | 999
            bytes=-1              | 999 | 999
            bytes=-10             | 990 | 999
            bytes=-1000           |   0 | 999
            bytes=-5000           |   0 | 999
            bytes=-99999999999999999999999 | 0 | 999
            BYTES=1-2             |   1 |   2
            bytes= 1 - 2          |   1 |   2
            """)
    void aRangeIsAnsweredWithThatPart(String range, int first, int last) throws Exception {
        for (int i = 0; i < 2; i++) { // cold, then warm
            Reply reply = served.get(version, "small.mp3", "Range: " + range);
            assertEquals(206, reply.status());
            assertEquals("bytes " + first + "-" + last + "/1000", reply.field("Content-Range"));
            assertEquals(String.valueOf(last - first + 1), reply.field("Content-Length"));
            assertEquals("audio/mpeg", reply.field("Content-Type"));
            assertEquals("public, max-age=31536000, immutable", reply.field("Cache-Control"));
            assertEquals(served.get(version, "small.mp3").tag(), reply.tag());
            assertArrayEquals(Arrays.copyOfRange(Samples.noise(SMALL), first, last + 1), reply.body());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-               |      0 | 999999
            bytes=0-1              |      0 |      1
            bytes=123456-654321    | 123456 | 654321
            bytes=-300000          | 700000 | 999999
            """)
    void soIsOneOfAFileTooLargeForMemory(String range, int first, int last) throws Exception {
        Reply reply = served.get(version, "large.mp4", "Range: " + range);
        assertEquals(206, reply.status());
        assertEquals("bytes " + first + "-" + last + "/1000000", reply.field("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(Samples.noise(LARGE), first, last + 1), reply.body());
    }

    @ParameterizedTest
    @CsvSource({
        "small.mp3, bytes=1000-, 1000",
        "small.mp3, bytes=1000-2000, 1000",
        "small.mp3, bytes=99999999999999999999-, 1000",
        "small.mp3, bytes=-0, 1000",
        "large.mp4, bytes=1000000-, 1000000",
        "empty.mp3, bytes=0-, 0",
        "empty.mp3, bytes=-5, 0"
    })
    void aRangeBeyondTheEndIsRefusedWithTheSize(String file, String range, int size) throws Exception {
        Reply reply = served.get(version, file, "Range: " + range);
        assertEquals(416, reply.status());
        assertEquals("bytes */" + size, reply.field("Content-Range"));
        assertEquals("no-store", reply.field("Cache-Control"));
        assertEquals("Range Not Satisfiable\n", reply.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "bytes=1",
                "bytes 0-1",
                "bytes=0-1x",
                "items=0-1",
                "0-1",
                "bytes=0-1,5-6",
                "bytes=0-1,99999-"
            })
    void whatIsNoSingleRangeGetsTheWhole(String range) throws Exception {
        Reply reply = served.get(version, "small.mp3", "Range: " + range);
        assertEquals(200, reply.status());
        assertNull(reply.field("Content-Range"));
        assertArrayEquals(Samples.noise(SMALL), reply.body());
    }

    @Test
    void aDeflatedFileIsSentWhole() throws Exception {
        for (String accept : new String[] {"gzip", "identity"}) {
            Reply reply = served.get(version, "page.html", "Range: bytes=0-1", "Accept-Encoding: " + accept);
            assertEquals(200, reply.status());
            assertEquals(1100, reply.content().length);
        }
    }

    @Test
    void headIgnoresRanges() throws Exception {
        Reply reply = served.request("HEAD", served.path(version, "small.mp3"), "Range: bytes=0-1");
        assertEquals(200, reply.status());
        assertEquals("1000", reply.field("Content-Length"));
    }

    @Test
    void ifRangeGuardsAgainstMixingVersions() throws Exception {
        String tag = served.get(version, "small.mp3").tag();
        assertEquals(206, statusIfRange(tag));
        assertEquals(200, statusIfRange("\"other\""));
        assertEquals(200, statusIfRange("W/" + tag));
        assertEquals(200, statusIfRange("Wed, 21 Oct 2026 07:28:00 GMT"));
    }

    private static int statusIfRange(String validator) throws Exception {
        return served.get(version, "small.mp3", "Range: bytes=0-1", "If-Range: " + validator)
                .status();
    }
}
