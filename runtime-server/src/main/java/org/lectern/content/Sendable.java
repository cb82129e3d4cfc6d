package org.lectern.content;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A body that can be sent, and all that is said about it before its first byte.
 *
 * @param length of the body, in bytes
 * @param inParts whether any part of it can be sent by itself
 * @param tag strong entity tag, with its quotes
 * @param fields of a whole response
 */
record Sendable(long length, boolean inParts, String tag, HttpFields fields) {
    /** A URL names one version for ever and cannot be guessed: any cache may keep the response, a shared one too. */
    private static final HttpField CACHE_CONTROL =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField ACCEPT_RANGES = new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");
    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    /** Keeps the key in the path from other sites, yet names the origin to players of embedded videos, which insist. */
    private static final HttpField REFERRER_POLICY =
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin");

    /** @param more fields of its own, such as who may embed it */
    static Sendable of(HttpField type, long length, boolean inParts, String tag, HttpField... more) {
        HttpFields.Mutable fields = HttpFields.build()
                .add(type)
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length))
                .add(new PreEncodedHttpField(HttpHeader.ETAG, tag))
                .add(CACHE_CONTROL)
                .add(NO_SNIFFING)
                .add(REFERRER_POLICY)
                .add(inParts ? ACCEPT_RANGES : VARY);
        for (HttpField field : more) {
            fields.add(field);
        }
        return new Sendable(length, inParts, tag, fields.asImmutable());
    }

    /** The fields of a response with a part of the body (RFC 9110, 15.3.7). */
    HttpFields partFields(ByteRange range) {
        return HttpFields.build(fields)
                .put(HttpHeader.CONTENT_LENGTH, range.length())
                .put(HttpHeader.CONTENT_RANGE, range.contentRange(length));
    }

    /** The fields of a response that only says that the client's copy is good (RFC 9110, 15.4.5). */
    HttpFields notModifiedFields() {
        HttpFields.Mutable kept = HttpFields.build().add(HttpHeader.ETAG, tag).add(CACHE_CONTROL);
        return inParts ? kept : kept.add(VARY);
    }
}
