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
     * content origin's page that sends what a device has kept.
     */
    public static Handler application(Handler handler, URI contentUrl) {
        return new SecurityHeaders(
                handler,
                new PreEncodedHttpField(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                                + "frame-src 'self' " + origin(contentUrl) + "; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                                + "require-trusted-types-for 'script'; trusted-types lit-html"),
                new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"));
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
