package org.lectern.content;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.lectern.packages.archive.ArchiveEntry;
import org.lectern.packages.archive.Compression;

/**
 * A file in one of the forms that it can be sent in, and all that is said about it before its first byte.
 *
 * @param length of the body, in bytes
 * @param tag strong entity tag, with its quotes
 * @param fields of a whole response
 */
record Representation(ArchiveEntry entry, Form form, long length, String tag, HttpFields fields) {
    /** What is done to the bytes that lie in the archive. */
    enum Form {
        /** Nothing: the entry is stored, so any part of it can be sent. */
        STORED,
        /** Framed as gzip: the entry is deflated, and the client takes it so. */
        GZIP,
        /** Decompressed on the way out, for a client that does not. */
        INFLATED
    }

    /** A URL names one version for ever and cannot be guessed: any cache may keep the response, a shared one too. */
    private static final HttpField CACHE_CONTROL =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
    private static final HttpField GZIP_CODING = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
    private static final HttpField ACCEPT_RANGES = new PreEncodedHttpField(HttpHeader.ACCEPT_RANGES, "bytes");
    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    /** The player is on this origin; no other site has a reason to embed a learner's files. */
    private static final HttpField RESOURCE_POLICY =
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin");

    /** Keeps the key in the path from other sites, yet names the origin to players of embedded videos, which insist. */
    private static final HttpField REFERRER_POLICY =
            new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin");

    /** @param gzip whether the client takes gzip */
    static Representation of(ArchiveEntry entry, boolean gzip) {
        Form form = entry.compression() == Compression.STORED ? Form.STORED : gzip ? Form.GZIP : Form.INFLATED;
        long length = form == Form.GZIP ? GzipFrame.size(entry) : entry.size();
        String tag = "\"%08x-%x%s\"".formatted(entry.crc32(), entry.size(), form == Form.GZIP ? "-gzip" : "");
        HttpFields.Mutable fields = HttpFields.build()
                .add(MediaTypes.of(entry.path()))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length))
                .add(new PreEncodedHttpField(HttpHeader.ETAG, tag))
                .add(CACHE_CONTROL)
                .add(NO_SNIFFING)
                .add(RESOURCE_POLICY)
                .add(REFERRER_POLICY)
                .add(form == Form.STORED ? ACCEPT_RANGES : VARY);
        if (form == Form.GZIP) {
            fields.add(GZIP_CODING);
        }
        return new Representation(entry, form, length, tag, fields.asImmutable());
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
        return form == Form.STORED ? kept : kept.add(VARY);
    }
}
