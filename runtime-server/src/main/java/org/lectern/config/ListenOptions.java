package org.lectern.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the two origins listen, and what browsers call them. */
public final class ListenOptions {
    @Option(
            names = "--host",
            defaultValue = "${env:LECTERN_HOST:-127.0.0.1}",
            description = "The address to listen on; 0.0.0.0 for all (LECTERN_HOST; default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            converter = Port.class,
            defaultValue = "${env:LECTERN_PORT:-8080}",
            description = "The application origin's port; 0 for a free one (LECTERN_PORT; default: 8080).")
    private int port = 8080;

    @Option(
            names = "--content-port",
            converter = Port.class,
            defaultValue = "${env:LECTERN_CONTENT_PORT:-8081}",
            description = "The content origin's port; 0 for a free one (LECTERN_CONTENT_PORT; default: 8081).")
    private int contentPort = 8081;

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = Origin.class,
            defaultValue = "${env:LECTERN_URL}",
            description = "What browsers call the application origin, such as https://learn.example.org;"
                    + " needed behind a proxy, with --content-url (LECTERN_URL; default: http://localhost:PORT).")
    private @Nullable URI url;

    @Option(
            names = "--content-url",
            paramLabel = "URL",
            converter = Origin.class,
            defaultValue = "${env:LECTERN_CONTENT_URL}",
            description = "What browsers call the content origin: another host name, or another port;"
                    + " set together with --url (LECTERN_CONTENT_URL; default: http://localhost:CONTENT_PORT).")
    private @Nullable URI contentUrl;

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public int contentPort() {
        return contentPort;
    }

    public Optional<URI> url() {
        return Optional.ofNullable(url).filter(ListenOptions::isSet);
    }

    public Optional<URI> contentUrl() {
        return Optional.ofNullable(contentUrl).filter(ListenOptions::isSet);
    }

    /**
     * Browsers have to know both or neither, and as two: only what is of another origin keeps uploaded scripts from sign-ins.
     *
     * @throws MistakenSettingException if one is set without the other, or both are the same
     */
    public void requireTwoOrigins() {
        if (url().isPresent() != contentUrl().isPresent()) {
            throw new MistakenSettingException(
                    url().isPresent() ? "--url needs --content-url beside it" : "--content-url needs --url beside it");
        }
        if (url().isPresent() && url().equals(contentUrl())) {
            throw new MistakenSettingException(
                    "--url and --content-url must be two: another host name, or another port; both are " + url().get());
        }
    }

    private static boolean isSet(URI uri) {
        return !uri.toString().isBlank();
    }
}
