package org.lectern.embedding;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lectern.http.ProblemException;

/** Opens launch links: leads to the player, or to a plain page that says why not. */
public final class LaunchLinkHandler extends Handler.Abstract {
    private final LaunchLinks links;

    public LaunchLinkHandler(LaunchLinks links) {
        this.links = requireNonNull(links);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var path = Request.getPathInContext(request);
        if (!path.startsWith(LaunchLinks.PATH)) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!HttpMethod.GET.is(request.getMethod())) {
            // Whoever only checks the link does not use it.
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED_405);
            response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.GET.asString());
            callback.succeeded();
            return true;
        }
        if (isPrefetched(request)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            callback.succeeded();
            return true;
        }
        open(path.substring(LaunchLinks.PATH.length()), response, callback);
        return true;
    }

    /** A browser that looks ahead must not use up what its person has not clicked on. */
    private static boolean isPrefetched(Request request) {
        var purpose = request.getHeaders().get("Sec-Purpose");
        return purpose != null && purpose.contains("prefetch");
    }

    private void open(String code, Response response, Callback callback) {
        try {
            var player = links.open(code);
            response.setStatus(HttpStatus.SEE_OTHER_303);
            response.getHeaders().put(HttpHeader.LOCATION, player.toString());
            callback.succeeded();
        } catch (ProblemException refused) {
            response.setStatus(refused.code().equals("LINK_NOT_VALID") ? HttpStatus.GONE_410 : refused.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
            var page = RefusedLinkPage.of(refused, links.wayBack(code));
            response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
        }
    }
}
