package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened, when, and that it is closed again. */
class OpenArchivesTest {
    private static final int LARGE = 5 << 20;

    ServedPackages served;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder, new ContentSettings(2, 1 << 20, 10_000, Duration.ofMinutes(5)));
    }

    @AfterEach
    void stop() throws Exception {
        served.close();
    }

    private UUID add(int seed) throws Exception {
        return served.add(Map.of(
                "page.html", Samples.text("page " + seed),
                "large.json", Samples.digits(100_000 + seed),
                "film.mp4", Samples.noise(LARGE + seed)));
    }

    private UUID addSmall(int seed) throws Exception {
        return served.add(Map.of("clip.mp4", Samples.noise(50_000 + seed)));
    }

    @Test
    void aVersionIsLookedUpOnce() throws Exception {
        UUID version = add(1);
        for (int i = 0; i < 20; i++) {
            for (String file : new String[] {"page.html", "large.json", "film.mp4", "missing.html", "PAGE.html"}) {
                served.get(version, file, "Accept-Encoding: gzip");
                served.get(version, file);
            }
        }
        assertEquals(1, served.lookups.get());
    }

    @Test
    void anUnknownVersionIsNotFoundAndMayComeLater() throws Exception {
        UUID version = add(1);
        served.forgetVersion(version);
        assertEquals(404, served.get(version, "page.html").status());
        served.rememberVersion(version);
        assertEquals("page 1", served.get(version, "page.html").text());
    }

    @Test
    void aVersionThatAnotherNodeHasDeletedIsNotServedForEver(@TempDir Path another) throws Exception {
        served.close();
        served = new ServedPackages(another, new ContentSettings(2, 1 << 20, 10_000, Duration.ofMillis(200)));
        UUID version = add(1);
        assertEquals(200, served.get(version, "page.html").status());
        assertEquals(200, served.get(version, "film.mp4").status());
        served.forgetVersion(version);
        Await.until(() -> served.get(version, "page.html").status() == 404
                && served.get(version, "film.mp4").status() == 404);
    }

    @Test
    void onlySoManyArchivesStayOpen() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        List<UUID> versions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            versions.add(addSmall(i));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < versions.size(); i++) {
                Reply clip = served.get(versions.get(i), "clip.mp4");
                assertArrayEquals(Samples.noise(50_000 + i), clip.body());
            }
        }
        Await.until(() -> open(versions) <= 2);
    }

    private int open(List<UUID> versions) throws Exception {
        int open = 0;
        for (UUID version : versions) {
            open += served.isOpen(version) ? 1 : 0;
        }
        return open;
    }

    @Test
    void aResponseUnderWayOutlivesItsArchivesPlaceInTheCache() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        UUID version = add(1);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            served.send(slow, "GET", served.path(version, "film.mp4"));
            Await.until(() -> served.isOpen(version));
            served.archives.invalidate(version);
            assertTrue(served.isOpen(version));
            Reply reply = Reply.read(new BufferedInputStream(slow.getInputStream()));
            assertArrayEquals(Samples.noise(LARGE + 1), reply.body());
        }
        Await.until(() -> !served.isOpen(version));
    }

    @Test
    void aCancelledResponseReleasesItsArchive() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        for (String file : new String[] {"film.mp4", "large.json"}) {
            UUID version = served.add(
                    Map.of("film.mp4", Samples.noise(LARGE), "large.json", Samples.digits(LARGE + file.length())));
            for (int i = 0; i < 10; i++) {
                try (Socket cancelled = new Socket()) {
                    cancelled.setReceiveBufferSize(4096);
                    cancelled.setSoLinger(true, 0);
                    served.send(cancelled, "GET", served.path(version, file));
                    assertEquals('H', cancelled.getInputStream().read());
                }
            }
            served.archives.invalidate(version);
            Await.until(() -> !served.isOpen(version));
        }
    }

    @Test
    void anInvalidatedVersionIsForgottenWhole() throws Exception {
        UUID version = add(1);
        assertEquals("page 1", served.get(version, "page.html").text());
        served.forgetVersion(version);
        assertEquals("page 1", served.get(version, "page.html").text());
        served.archives.invalidate(version);
        assertEquals(404, served.get(version, "page.html").status());
        assertEquals(404, served.get(version, "film.mp4").status());
    }

    @Test
    void aMissingArchiveIsThisSidesFault() throws Exception {
        UUID version = add(1);
        Path archive = served.archive(version);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Reply reply = served.get(version, "page.html");
        assertEquals(500, reply.status());
        assertEquals("Server Error\n", reply.text());
        Files.write(archive, Arrays.copyOf(whole, whole.length - 10));
        assertEquals(500, served.get(version, "page.html").status());
        Files.write(archive, whole);
        assertEquals("page 1", served.get(version, "page.html").text());
    }

    @Test
    void closingClosesAllArchives() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")));
        UUID version = add(1);
        served.get(version, "page.html");
        assertTrue(served.isOpen(version));
        served.archives.close();
        Await.until(() -> !served.isOpen(version));
        assertFalse(served.isOpen(version));
    }
}
