package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderArchiveStoreTest {
    private static final String SHA256 = "ab".repeat(32);
    private static final byte[] CONTENT = Samples.noise(10_000);

    private final Path folder;
    private final FolderArchiveStore store;

    FolderArchiveStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = new FolderArchiveStore(folder.resolve("made/on/demand"));
    }

    private Path stage(String name) throws IOException {
        return Files.write(store.staging(name), CONTENT);
    }

    @Test
    void keepsAFileUnderItsHash() throws IOException {
        Path staged = stage("upload");
        assertFalse(store.exists(SHA256));
        store.keep(staged, SHA256);
        assertTrue(store.exists(SHA256));
        assertFalse(Files.exists(staged));
        assertArrayEquals(CONTENT, Files.readAllBytes(store.locate(SHA256)));
        assertTrue(store.locate(SHA256).endsWith(Path.of("objects", "ab", SHA256 + ".zip")));
    }

    @Test
    void findsItAgainAfterARestart() throws IOException {
        store.keep(stage("upload"), SHA256);
        FolderArchiveStore restarted = new FolderArchiveStore(folder.resolve("made/on/demand"));
        assertArrayEquals(CONTENT, Files.readAllBytes(restarted.locate(SHA256)));
    }

    @Test
    void equalUploadsShareTheObject() throws IOException {
        store.keep(stage("first"), SHA256);
        Path first = store.locate(SHA256);
        store.keep(stage("second"), SHA256);
        assertEquals(first, store.locate(SHA256));
        assertEquals(List.of(first), files(folder));
    }

    @Test
    void manyMayKeepTheSameContentAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> keeping = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Path staged = stage("upload-" + i);
                keeping.add(threads.submit(() -> {
                    store.keep(staged, SHA256);
                    return null;
                }));
            }
            for (Future<?> each : keeping) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of(store.locate(SHA256)), files(folder));
        assertArrayEquals(CONTENT, Files.readAllBytes(store.locate(SHA256)));
    }

    @Test
    void deletesAnObjectOnce() throws IOException {
        store.keep(stage("upload"), SHA256);
        assertTrue(store.delete(SHA256));
        assertFalse(store.delete(SHA256));
        assertFalse(store.exists(SHA256));
        assertThrows(NoSuchFileException.class, () -> store.locate(SHA256));
    }

    @Test
    void whatCannotBeKeptLeavesNothingBehind() throws IOException {
        assertThrows(NoSuchFileException.class, () -> store.keep(store.staging("never-written"), SHA256));
        assertFalse(store.exists(SHA256));
        assertEquals(List.of(), files(folder));
    }

    @Test
    void sweepsWhatNoUploadClaims() throws IOException {
        stage("alive");
        stage("dead-1");
        stage("dead-2");
        store.keep(stage("upload"), SHA256);
        assertEquals(2, store.sweepStaging(Set.of("alive")::contains));
        assertEquals(Set.of(store.staging("alive"), store.locate(SHA256)), Set.copyOf(files(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a\\b", "/etc/passwd", "a\0b", ".hidden"})
    void refusesStagingNamesThatCouldLeadElsewhere(String name) {
        assertThrows(IllegalArgumentException.class, () -> store.staging(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../../../etc/passwd"})
    void refusesWhatIsNoHash(String sha256) throws IOException {
        Path staged = stage("upload");
        assertThrows(IllegalArgumentException.class, () -> store.exists(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.locate(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.delete(sha256));
        assertThrows(IllegalArgumentException.class, () -> store.keep(staged, sha256));
        assertThrows(IllegalArgumentException.class, () -> store.exists(SHA256.toUpperCase(Locale.ROOT)));
        assertTrue(Files.exists(staged));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
