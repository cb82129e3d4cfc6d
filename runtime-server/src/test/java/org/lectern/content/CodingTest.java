package org.lectern.content;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which content coding a client gets, and that the bytes are right in each. */
class CodingTest {
    private static final Map<String, byte[]> FILES = Map.of(
            "small.html", Samples.text("<p>0123456789</p>".repeat(600)),
            "empty.txt", new byte[0],
            "one-write.json", Samples.digits(200_000),
            "large.json", Samples.digits(5 << 20),
            "picture.png", Samples.noise(40_000),
            "empty.mp3", new byte[0],
            "film.mp4", Samples.noise(5 << 20));

    static ServedPackages served;
    static UUID version;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        version = served.add(FILES);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    private static byte[] content(String file) {
        return requireNonNull(FILES.get(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.html", "empty.txt", "one-write.json", "large.json"})
    void aDeflatedFileGoesOutAsGzip(String file) throws Exception {
        for (int i = 0; i < 2; i++) { // cold, then warm
            Reply reply = served.get(version, file, "Accept-Encoding: gzip, deflate, br, zstd");
            assertEquals(200, reply.status());
            assertEquals("gzip", reply.field("Content-Encoding"));
            assertEquals("Accept-Encoding", reply.field("Vary"));
            assertEquals(String.valueOf(reply.body().length), reply.field("Content-Length"));
            assertNull(reply.field("Accept-Ranges"));
            assertArrayEquals(content(file), reply.content());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.html", "empty.txt", "one-write.json", "large.json"})
    void aClientWithoutGzipGetsItInflated(String file) throws Exception {
        for (int i = 0; i < 2; i++) {
            Reply reply = served.get(version, file);
            assertEquals(200, reply.status());
            assertNull(reply.field("Content-Encoding"));
            assertEquals("Accept-Encoding", reply.field("Vary"));
            assertEquals(String.valueOf(content(file).length), reply.field("Content-Length"));
            assertArrayEquals(content(file), reply.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.png", "empty.mp3", "film.mp4"})
    void aStoredFileGoesOutAsItIs(String file) throws Exception {
        for (String accept : new String[] {"gzip", "identity", "gzip;q=0", "*"}) {
            Reply reply = served.get(version, file, "Accept-Encoding: " + accept);
            assertEquals(200, reply.status());
            assertNull(reply.field("Content-Encoding"));
            assertNull(reply.field("Vary"));
            assertEquals("bytes", reply.field("Accept-Ranges"));
            assertEquals(String.valueOf(content(file).length), reply.field("Content-Length"));
            assertArrayEquals(content(file), reply.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.html", "large.json"})
    void anotherHttpClientCanReadIt(String file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.url(version, file)))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        byte[] content = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        assertArrayEquals(content(file), content);
    }

    @Test
    void theGzipHeaderIsPlain() throws Exception {
        byte[] body = served.get(version, "small.html", "Accept-Encoding: gzip").body();
        byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
        assertArrayEquals(header, Arrays.copyOf(body, header.length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            gzip                              | gzip
            GZip                              | gzip
            x-gzip                            | gzip
            deflate, gzip                     | gzip
            br;q=1.0, gzip;q=0.8, *;q=0.1     | gzip
            gzip;q=0.001                      | gzip
            gzip ; Q=0.5                      | gzip
            gzip;q=1.000                      | gzip
            *                                 | gzip
            *;q=0.5                           | gzip
            identity;q=0, gzip                | gzip
            identity;q=0.5, gzip;q=0.5        | gzip
            gzip, gzip;q=0                    | gzip
            ,, gzip ,                         | gzip
            ''                                | -
            identity                          | -
            br                                | -
            gzipped                           | -
            gzip;q=0                          | -
            gzip;q=0.0                        | -
            gzip;q=0.000                      | -
            gzip; q = 0                       | -
            *;q=0                             | -
            *, gzip;q=0                       | -
            gzip;q=0.5, identity              | -
            gzip;q=0.5, identity;q=0.6        | -
            gzip;q=high                       | -
            gzip;q=-1                         | -
            gzip;q=2                          | -
            gzip;level=9                      | -
            """)
    void weightsAreReadRight(String accept, String coding) throws Exception {
        Reply reply = served.get(version, "small.html", "Accept-Encoding: " + accept);
        assertEquals(coding, reply.field("Content-Encoding"));
        assertArrayEquals(content("small.html"), reply.content());
    }

    @Test
    void severalFieldsAreOneList() throws Exception {
        Reply reply = served.get(version, "small.html", "Accept-Encoding: br", "Accept-Encoding: gzip");
        assertEquals("gzip", reply.field("Content-Encoding"));
    }
}
