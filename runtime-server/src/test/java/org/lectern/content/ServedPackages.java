package org.lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.lectern.http.HttpServer;
import org.lectern.packages.PackageRefusedException;
import org.lectern.packages.archive.ArchiveLimits;
import org.lectern.packages.archive.ArchiveRewriter;
import org.lectern.packages.archive.PackageArchive;
import org.lectern.packages.archive.RewriteProgress;
import org.lectern.packages.archive.RewrittenArchive;

/** A running server with packages in a store, as an import leaves them. */
final class ServedPackages implements AutoCloseable {
    private static final UUID ENROLLMENT = UUID.fromString("0197a0c0-0000-7000-8000-000000000001");

    /** How often the handler had to ask which archive a version is. */
    final AtomicInteger lookups = new AtomicInteger();

    final ContentKeys keys = new ContentKeys(new byte[32]);
    final OpenArchives archives;
    final FolderArchiveStore store;

    private final Map<UUID, String> versions = new ConcurrentHashMap<>();
    private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** @param folder for the store */
    ServedPackages(Path folder) throws Exception {
        this(folder, ContentSettings.DEFAULT);
    }

    ServedPackages(Path folder, ContentSettings settings) throws Exception {
        store = new FolderArchiveStore(folder);
        archives = new OpenArchives(store, this::lookUp, settings);
        server = HttpServer.listen("localhost", 0, 0);
        server.start(
                new DefaultHandler(),
                new PackageFileHandler(keys, archives, settings),
                List.of(),
                new DefaultHandler());
    }

    private Optional<String> lookUp(UUID version) {
        lookups.incrementAndGet();
        return forgotten.contains(version) ? Optional.empty() : Optional.ofNullable(versions.get(version));
    }

    /** As if the version were deleted from the database. */
    void forgetVersion(UUID version) {
        forgotten.add(version);
    }

    /** As if the version had just come into the database. */
    void rememberVersion(UUID version) {
        forgotten.remove(version);
    }

    /** Takes a package with these files and a manifest. Returns its version. */
    UUID add(Map<String, byte[]> files) throws IOException, PackageRefusedException {
        UUID version = UUID.randomUUID();
        Path upload = store.staging("upload-" + version);
        try (OutputStream out = Files.newOutputStream(upload);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            zip.write("<manifest/>".getBytes(StandardCharsets.US_ASCII));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        try (PackageArchive source = PackageArchive.open(upload, ArchiveLimits.defaults())) {
            RewrittenArchive archive =
                    new ArchiveRewriter().rewrite(source, store.staging("new-" + version), RewriteProgress.NONE);
            store.keep(archive.file(), archive.sha256());
            versions.put(version, archive.sha256());
        }
        Files.delete(upload);
        return version;
    }

    /** The version's archive in the store. */
    Path archive(UUID version) throws IOException {
        return store.locate(requireNonNull(versions.get(version)));
    }

    /** Whether this process has the version's archive open. */
    boolean isOpen(UUID version) throws IOException {
        Path archive = archive(version).toRealPath();
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.anyMatch(handle -> {
                try {
                    return Files.readSymbolicLink(handle).equals(archive);
                } catch (IOException e) {
                    return false; // closed since it was listed
                }
            });
        }
    }

    /** The path of a file, which is taken as it is: already percent-encoded, or deliberately not. */
    String path(UUID version, String file) {
        return PackageFileHandler.PREFIX + keys.issue(new ContentKey(ENROLLMENT, version)) + "/" + file;
    }

    String url(UUID version, String file) {
        return server.contentAddress() + path(version, file);
    }

    Reply get(UUID version, String file, String... fields) throws IOException {
        return request("GET", path(version, file), fields);
    }

    /** Sends a request exactly as given. */
    Reply request(String method, String target, String... fields) throws IOException {
        try (Socket socket = send(new Socket(), method, target, fields)) {
            return Reply.read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /** Sends a request and leaves the response to the caller. */
    Socket send(Socket socket, String method, String target, String... fields) throws IOException {
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.contentAddress().getPort()));
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + Stream.of(fields).map(field -> field + "\r\n").reduce("", String::concat) + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Override
    public void close() {
        server.close();
        archives.close();
    }
}
