package org.lectern.http;

import java.net.URI;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts a fixed set of headers on every response of a handler. */
public final class SecurityHeaders extends Handler.Wrapper {
    private final HttpField[] fields;

    private SecurityHeaders(Handler handler, HttpField... fields) {
        super(handler);
        this.fields = fields;
    }

    /**
     * For the application origin: only our own scripts run there, no other site frames it, and it frames nothing but the
     * content origin's page that sends what a device has kept. Videos and pictures come from the content origin.
     *
     * @param mediaOrigin where videos come from besides; empty for nowhere
     */
    public static Handler application(Handler handler, URI contentUrl, String mediaOrigin) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                                + "img-src 'self' " + origin(contentUrl) + "; "
                                + "media-src " + (origin(contentUrl) + " " + mediaOrigin).strip() + "; "
                                + "frame-src 'self' " + origin(contentUrl) + "; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                                + "require-trusted-types-for 'script'; trusted-types lit-html"),
                new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));
    }

    /**
     * For the page that shows the description of the REST surface, inside those of the application origin: the library that
     * draws it sets styles, and icons in its style sheet.
     */
    public static Handler apiDocs(Handler handler) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                                + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"));
    }

    /**
     * For links that other systems hand out: what they lead to may be opened in a frame or a window of theirs, and nothing
     * else learns the link.
     */
    public static Handler links(Handler handler) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"),
                new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));
    }

    /** For the player: its scripts are ours; what it frames are package files, which bring no policy of their own. */
    public static Handler player(Handler handler) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'"),
                // Old content says goodbye from its unload handlers, which browsers are about to switch off by default.
                new PreEncodedHttpField("Permissions-Policy", "unload=(self)"),
                new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));
    }

    /** For the page that sends what a device has kept: it shows nothing, and nobody but the application frames it. */
    public static Handler unsent(Handler handler, URI applicationUrl) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                                + "frame-ancestors " + origin(applicationUrl)),
                new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        for (var field : fields) {
            response.getHeaders().put(field);
        }
        return super.handle(request, response, callback);
    }
}
