package org.lectern.packages.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.packages.PackageRefusedException;

/** Packages that authoring tools exported, where a folder of them lies beside the project. */
class RealPackagesTest {
    private static final Path PACKAGES = Path.of("..", "..", "shared", "packages");

    @Test
    void openAndKeepTheirContent(@TempDir Path folder) throws IOException, PackageRefusedException {
        Assumptions.assumeTrue(Files.isDirectory(PACKAGES), "no packages beside the project");
        for (Path zip : packages()) {
            Path target = folder.resolve(zip.getFileName());
            try (PackageArchive archive = PackageArchive.open(zip, ArchiveLimits.defaults())) {
                RewrittenArchive rewritten = new ArchiveRewriter().rewrite(archive, target, RewriteProgress.NONE);
                assertEquals(List.of(), rewritten.oddities(), zip.toString());
                assertTrue(archive.contains("imsmanifest.xml"), zip.toString());
                RewrittenArchives.assertHolds(rewritten, content(zip));
            }
        }
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, byte[]> content(Path path) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
