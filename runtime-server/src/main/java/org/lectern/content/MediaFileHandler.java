package org.lectern.content;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves uploaded media on the content origin: {@code GET /media/<key>}, whole or in parts. Whoever has the key, which
 * cannot be guessed, has been told it with a lecture.
 */
public final class MediaFileHandler extends Handler.Abstract.NonBlocking {
    /** Where paths of media begin; a key follows. */
    public static final String PREFIX = "/media/";

    private static final Logger LOG = LoggerFactory.getLogger(MediaFileHandler.class);
    private static final int OPEN_FILES = 256;
    private static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");

    /** Pages of the application origin show it. */
    private static final HttpField RESOURCE_POLICY =
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");

    /** Nothing in it runs, whatever it may be taken for. */
    private static final HttpField SANDBOX =
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; sandbox");

    private final Function<String, Optional<MediaFile>> locator;

    /** Files close when nothing refers to them any more, responses under way among it. */
    private final Cache<MediaFile, FileWindows> open = Caffeine.newBuilder()
            .maximumSize(OPEN_FILES)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** @param locator finds a file by its key; may wait for a database */
    public MediaFileHandler(Function<String, Optional<MediaFile>> locator) {
        this.locator = requireNonNull(locator);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        if (path == null || !path.startsWith(PREFIX)) {
            return false;
        }
        Exchange exchange = new Exchange(request, response, callback);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> request.getContext().execute(() -> read(exchange, path.substring(PREFIX.length())));
            case "OPTIONS" -> exchange.sendFieldsOnly(HttpStatus.NO_CONTENT_204, HttpFields.from(ALLOW));
            default -> exchange.refuse(HttpStatus.METHOD_NOT_ALLOWED_405, ALLOW);
        }
        return true;
    }

    private void read(Exchange exchange, String key) {
        try {
            Optional<MediaFile> found = locator.apply(key);
            if (found.isEmpty()) {
                exchange.refuse(HttpStatus.NOT_FOUND_404);
                return;
            }
            MediaFile file = found.get();
            HttpField type = new HttpField(HttpHeader.CONTENT_TYPE, file.mediaType());
            String tag = '"' + file.sha256() + '"';
            exchange.send(
                    Sendable.of(type, file.size(), true, tag, RESOURCE_POLICY, SANDBOX), new FileBody(windows(file)));
        } catch (Throwable e) { // whatever it is, nobody else would end the exchange
            LOG.error("A media file could not be served", e);
            exchange.fail(e);
        }
    }

    private FileWindows windows(MediaFile file) throws IOException {
        try {
            return open.get(file, MediaFileHandler::map);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FileWindows map(MediaFile file) {
        try {
            return new FileWindows(FileChannel.open(file.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
