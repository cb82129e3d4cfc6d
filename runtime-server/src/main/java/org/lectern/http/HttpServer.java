package org.lectern.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two listeners in one Jetty: the application origin and the content origin.
 *
 * <p>Uploaded content is somebody else's JavaScript. Two origins keep it from the sign-in cookies, so which listener a
 * request came in by decides which handler sees it, never a header that a client can set.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /**
     * How names of package files may be written: authors and browsers write {@code a//b}, {@code %2F}, {@code 100%25}, raw
     * brackets and bars, and escapes of Latin-1. A name is looked up in a list, so none of that can lead anywhere.
     */
    private static final UriCompliance FILE_NAMES = UriCompliance.DEFAULT.with(
            "file-names",
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS,
            UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS,
            UriCompliance.Violation.BAD_UTF8_ENCODING,
            UriCompliance.Violation.TRUNCATED_UTF8_ENCODING);

    private final Server server;
    private final ServerConnector application;
    private final ServerConnector content;

    private HttpServer(Server server, ServerConnector application, ServerConnector content) {
        this.server = server;
        this.application = application;
        this.content = content;
    }

    /** Opens both listeners, so that their addresses are known, without answering yet. */
    public static HttpServer listen(String host, int applicationPort, int contentPort) {
        var threads = new QueuedThreadPool();
        threads.setName("http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        var server = new Server(threads);
        var application = connector(server, host, applicationPort, UriCompliance.DEFAULT);
        var content = connector(server, host, contentPort, FILE_NAMES);
        server.setStopTimeout(STOP_TIMEOUT.toMillis());
        try {
            application.open();
            content.open();
        } catch (IOException e) {
            application.close();
            content.close();
            throw new UncheckedIOException(
                    "Cannot listen on " + host + ":" + applicationPort + " and " + contentPort + ": " + e.getMessage(),
                    e);
        }
        return new HttpServer(server, application, content);
    }

    private static ServerConnector connector(Server server, String host, int port, UriCompliance paths) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(paths);
        // To find a launch token among fields seen before takes longer than to read it.
        http.setHeaderCacheSize(0);
        // A selector for each processor: Jetty's default is half as many, and package files are written by selectors.
        var connector = new ServerConnector(
                server,
                AnsweringThread.executor(server.getThreadPool()),
                null,
                null,
                1,
                Runtime.getRuntime().availableProcessors(),
                new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(512);
        server.addConnector(connector);
        return connector;
    }

    /**
     * Begins to answer.
     *
     * @param files asked first on the content origin, however a path is written; must not block
     * @param contentNow asked next, as all that follow only for paths that can be read in one way; must not block
     * @param contentHandler for the rest of the content origin
     */
    public void start(
            Handler applicationHandler,
            Handler.Abstract.NonBlocking files,
            List<Handler.Abstract.NonBlocking> contentNow,
            Handler contentHandler)
            throws Exception {
        var onContent = new ArrayList<Handler>(List.of(files, new PlainPaths()));
        onContent.addAll(contentNow);
        onContent.add(new OnThreadPool(contentHandler));
        server.setHandler(
                new ByListener(application, new OnThreadPool(applicationHandler), new Handler.Sequence(onContent)));
        server.setErrorHandler(HttpServer::writeError);
        server.start();
    }

    /** The application listener's own address, for a person on this machine. */
    public URI applicationAddress() {
        return URI.create("http://localhost:" + application.getLocalPort());
    }

    /** The content listener's own address. */
    public URI contentAddress() {
        return URI.create("http://localhost:" + content.getLocalPort());
    }

    /** Lets requests under way finish, for a few seconds, and stops listening. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            log.info("Some connections were still open after {} s and were closed", STOP_TIMEOUT.toSeconds());
        } catch (Exception e) {
            log.warn("The HTTP server did not stop cleanly", e);
        }
        application.close();
        content.close();
    }

    private static boolean writeError(Request request, Response response, Callback callback)
            throws JsonProcessingException {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        // Jetty hangs up after a request that it cannot read, without a word: a client would send its next one there.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        var body = Json.mapper().writeValueAsBytes(Failures.ofStatus(response.getStatus()));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static final class ByListener extends Handler.Sequence {
        private final ServerConnector applicationListener;
        private final Handler application;
        private final Handler content;

        ByListener(ServerConnector applicationListener, Handler application, Handler content) {
            super(application, content);
            this.applicationListener = applicationListener;
            this.application = application;
            this.content = content;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var connector = request.getConnectionMetaData().getConnector();
            return (connector == applicationListener ? application : content).handle(request, response, callback);
        }
    }
}
