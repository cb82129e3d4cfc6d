package org.lectern.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files of this machine to be read, but with a folder of modules at the address that the server gives it: pages
 * import {@code /scorm-api-js/index.js}, wherever that lies.
 */
final class ServedModules implements FileSystem {
    private final FileSystem files = FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
    private final Path address;
    private final Path folder;

    /** @param folder on this machine, or in an open jar */
    ServedModules(String name, Path folder) {
        this.address = Path.of("/" + name);
        this.folder = folder;
    }

    private boolean isServed(Path path) {
        return path.startsWith(address);
    }

    private Path served(Path path) {
        return folder.resolve(address.relativize(path).toString());
    }

    @Override
    public Path parsePath(URI uri) {
        return files.parsePath(uri);
    }

    @Override
    public Path parsePath(String path) {
        return files.parsePath(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        if (isServed(path)) {
            served(path).getFileSystem().provider().checkAccess(served(path), modes.toArray(AccessMode[]::new));
        } else {
            files.checkAccess(path, modes, options);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return isServed(path)
                ? Files.newByteChannel(served(path), options)
                : files.newByteChannel(path, options, attributes);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return isServed(path)
                ? Files.readAttributes(served(path), attributes)
                : files.readAttributes(path, attributes, options);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return files.toAbsolutePath(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
        return isServed(path) ? path.normalize() : files.toRealPath(path, options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return files.newDirectoryStream(folder, filter);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        files.createDirectory(path, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        files.delete(path);
    }
}
