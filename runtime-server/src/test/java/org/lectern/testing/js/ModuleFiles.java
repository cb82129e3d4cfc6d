package org.lectern.testing.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The modules at the addresses that the server gives them, read from the class path once and kept: thousands of tabs
 * load the same few files.
 */
final class ModuleFiles implements FileSystem {
    private static final Map<String, String> FOLDERS =
            Map.of("scorm-api-js", "/scorm-api-js/", "player", "/web/player/", "testing", "/testing/");
    private static final Map<Path, byte[]> FILES = new ConcurrentHashMap<>();

    /** A file as text, e.g. {@code /scorm-api-js/datamodel/scorm12.json}. */
    static String text(String address) {
        try {
            return new String(bytes(Path.of(address)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path address) throws IOException {
        var known = FILES.get(address);
        if (known != null) {
            return known;
        }
        var folder = address.getNameCount() < 2
                ? null
                : FOLDERS.get(address.getName(0).toString());
        if (folder == null) {
            throw new NoSuchFileException(address.toString());
        }
        var resource = folder + address.subpath(1, address.getNameCount());
        try (var in = ModuleFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NoSuchFileException(address + " (" + resource + " on the class path)");
            }
            var read = in.readAllBytes();
            FILES.put(address, read);
            return read;
        }
    }

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        bytes(path);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return new SeekableInMemoryByteChannel(bytes(path));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Map.of("isRegularFile", true, "isDirectory", false, "isSymbolicLink", false, "size", (long)
                bytes(path).length);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return Path.of("/").resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return path.normalize();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException("modules are not listed");
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }
}
