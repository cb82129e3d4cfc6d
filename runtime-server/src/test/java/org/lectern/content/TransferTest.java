package org.lectern.content;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large files, many clients and slow ones. The server has 8 threads. */
class TransferTest {
    private static final int FILM = 50 << 20;
    private static final int CLIP = 5 << 20;

    static ServedPackages served;
    static UUID version;
    static Map<String, byte[]> files;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        files = Map.of(
                "film.mp4", Samples.noise(FILM),
                "clip.mp4", Samples.noise(CLIP),
                "data.json", Samples.digits(CLIP),
                "page.html", Samples.text("<p>page</p>"));
        version = served.add(files);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    private static byte[] content(String file) {
        return requireNonNull(files.get(file));
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, identity", "clip.mp4, gzip", "data.json, gzip", "data.json, identity"})
    void aLargeFileArrivesWhole(String file, String accept) throws Exception {
        Reply reply = served.get(version, file, "Accept-Encoding: " + accept);
        assertEquals(200, reply.status());
        assertArrayEquals(content(file), reply.content());
    }

    @Test
    void manyClientsAtOnceEachGetTheirs() throws Exception {
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String file =
                    List.of("clip.mp4", "page.html", "page.html", "data.json").get(i % 4);
            String accept = i % 3 == 0 ? "identity" : "gzip";
            clients.add(() -> {
                Reply reply = served.get(version, file, "Accept-Encoding: " + accept);
                assertArrayEquals(content(file), reply.content());
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void slowClientsHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Socket socket = new Socket();
                slow.add(socket);
                socket.setReceiveBufferSize(4096);
                String file = i % 2 == 0 ? "clip.mp4" : "data.json";
                served.send(socket, "GET", served.path(version, file));
            }
            assertEquals("<p>page</p>", served.get(version, "page.html").text());
            assertArrayEquals(
                    content("data.json"), served.get(version, "data.json").content());
            for (int i = 0; i < slow.size(); i++) {
                slow.get(i).setReceiveBufferSize(1 << 20);
                Reply reply = Reply.read(new BufferedInputStream(slow.get(i).getInputStream()));
                assertArrayEquals(content(i % 2 == 0 ? "clip.mp4" : "data.json"), reply.body());
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        String small = "GET " + served.path(version, "page.html") + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket socket = new Socket()) {
            // The first three ride before the request that send() makes, which closes the connection.
            served.send(
                    socket,
                    "GET",
                    served.path(version, "clip.mp4") + " HTTP/1.1\r\nHost: a\r\n\r\n" + small + "GET "
                            + served.path(version, "page.html"));
            byte[] all = socket.getInputStream().readAllBytes();
            String text = new String(all, StandardCharsets.ISO_8859_1);
            assertEquals(3, text.split("HTTP/1\\.1 200 OK", -1).length - 1);
            assertEquals(2, text.split("<p>page</p>", -1).length - 1);
        }
    }
}
