package org.lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lectern.packages.archive.ArchiveEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the files of packages on the content origin: {@code GET /content/<key>/<file>}. Takes every path below
 * {@value #PREFIX} and no other.
 *
 * <p>A deflated file is sent as it lies in the archive, as gzip, or decompressed to a client without gzip. A stored one
 * is sent as it lies and in parts: one byte range gives 206, several give the whole, and so does any range of a deflated
 * file. All files of a package are served, {@code imsmanifest.xml} among them, because some content reads it.
 *
 * <p>What was asked for lately lies ready in memory and is written right where the request was read. All else may have
 * to wait for a disk or a database, and is handed to the server's thread pool.
 */
public final class PackageFileHandler extends Handler.Abstract.NonBlocking {
    /** Where paths of package files begin. A {@linkplain ContentKeys key}, a slash and the file's path follow. */
    public static final String PREFIX = ContentPath.PREFIX;

    private static final Logger LOG = LoggerFactory.getLogger(PackageFileHandler.class);
    private static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");

    private final ContentKeys keys;
    private final OpenArchives archives;
    private final HotBodies hotBodies;

    public PackageFileHandler(ContentKeys keys, OpenArchives archives, ContentSettings settings) {
        this.keys = requireNonNull(keys);
        this.archives = requireNonNull(archives);
        this.hotBodies = new HotBodies(settings);
        archives.onInvalidate(hotBodies::forget);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String rawPath = request.getHttpURI().getPath();
        if (rawPath == null || !rawPath.startsWith(PREFIX)) {
            return false;
        }
        Exchange exchange = new Exchange(request, response, callback);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(exchange, rawPath);
            case "OPTIONS" -> exchange.sendFieldsOnly(HttpStatus.NO_CONTENT_204, HttpFields.from(ALLOW));
            default -> exchange.refuse(HttpStatus.METHOD_NOT_ALLOWED_405, ALLOW);
        }
        return true;
    }

    private void read(Exchange exchange, String rawPath) throws IOException {
        Optional<ContentPath> path = ContentPath.split(rawPath);
        if (path.isEmpty()) {
            exchange.refuse(HttpStatus.NOT_FOUND_404);
            return;
        }
        Optional<ContentKey> key = keys.verify(path.get().key());
        if (key.isEmpty()) {
            exchange.refuse(HttpStatus.FORBIDDEN_403);
            return;
        }
        read(exchange, key.get().packageVersion(), path.get().decodedFile());
    }

    private void read(Exchange exchange, UUID version, String file) throws IOException {
        boolean gzip = AcceptEncoding.allowsGzip(exchange.request().getHeaders());
        HotBody hot = hotBodies.find(version, file, gzip);
        if (hot != null) {
            exchange.send(hot.representation().sendable(), hot);
        } else {
            exchange.request().getContext().execute(() -> readArchive(exchange, version, file, gzip));
        }
    }

    private void readArchive(Exchange exchange, UUID version, String file, boolean gzip) {
        Exchange leased = exchange;
        try {
            Optional<OpenArchive.Lease> archive = archives.lease(version);
            if (archive.isPresent()) {
                leased = exchange.then(archive.get()::close);
                send(leased, version, archive.get(), file, gzip);
            } else {
                exchange.refuse(HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) { // whatever it is, nobody else would end the exchange and give the archive back
            LOG.error("Package version {}: {} could not be served", version, file, e);
            leased.fail(e);
        }
    }

    private void send(Exchange exchange, UUID version, OpenArchive.Lease archive, String file, boolean gzip)
            throws IOException {
        Optional<ArchiveEntry> entry = archive.names().find(file);
        if (entry.isEmpty()) {
            exchange.refuse(HttpStatus.NOT_FOUND_404);
            return;
        }
        Representation representation = Representation.of(entry.get(), gzip);
        Body body = hotBodies.accepts(representation)
                ? hotBodies.get(version, representation, archive)
                : new ArchiveBody(archive, representation);
        exchange.send(representation.sendable(), body);
    }
}
