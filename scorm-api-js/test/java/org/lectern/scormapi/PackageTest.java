package org.lectern.scormapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What others get who take the module without Lectern. */
class PackageTest {
    private static final int MOST_BYTES = 20 * 1024;

    /** Each file by itself, as a web server sends it. */
    @Test
    void bothVersionsAndTheJournalAreSmall() throws IOException {
        var bytes = 0;
        for (var file : files()) {
            bytes += compressed(Files.readAllBytes(file));
        }
        var all = bytes;
        System.out.println("scorm-api-js: " + all + " bytes compressed, of " + MOST_BYTES);
        assertTrue(all < MOST_BYTES, () -> all + " bytes");
    }

    @Test
    void everythingThatItNamesIsThere() throws IOException {
        try (var js = new JavaScript()) {
            var description = js.json(Path.of("package.json"));
            assertFalse(description.hasMember("dependencies"));
            assertFalse(description.hasMember("peerDependencies"));
            assertEquals("module", description.getMember("type").asString());
            var exports = description.getMember("exports");
            var main = exports.getMember(".");
            var named = Stream.of(
                            main.getMember("types"),
                            main.getMember("default"),
                            description.getMember("types"),
                            exports.getMember("./scorm12.json"),
                            exports.getMember("./scorm2004.json"))
                    .map(path -> Path.of(path.asString()).normalize())
                    .toList();
            var packed = JavaScript.elements(description.getMember("files"))
                    .map(folder -> Path.of(folder.asString()))
                    .toList();
            for (var path : named) {
                assertTrue(Files.isRegularFile(path), path::toString);
                assertTrue(packed.stream().anyMatch(path::startsWith), () -> path + " is not packed");
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(JavaScript.SOURCES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        var buffer = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(buffer)) {
            gzip.write(bytes);
        }
        return buffer.size();
    }
}
