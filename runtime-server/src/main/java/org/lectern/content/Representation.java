package org.lectern.content;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.lectern.packages.archive.ArchiveEntry;
import org.lectern.packages.archive.Compression;

/** A file of an archive in one of the forms that it can be sent in. */
record Representation(ArchiveEntry entry, Form form, Sendable sendable) {
    /** What is done to the bytes that lie in the archive. */
    enum Form {
        /** Nothing: the entry is stored, so any part of it can be sent. */
        STORED,
        /** Framed as gzip: the entry is deflated, and the client takes it so. */
        GZIP,
        /** Decompressed on the way out, for a client that does not. */
        INFLATED
    }

    private static final HttpField GZIP_CODING = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

    /** The player is on this origin; no other site has a reason to embed a learner's files. */
    private static final HttpField RESOURCE_POLICY =
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin");

    /** @param gzip whether the client takes gzip */
    static Representation of(ArchiveEntry entry, boolean gzip) {
        Form form = entry.compression() == Compression.STORED ? Form.STORED : gzip ? Form.GZIP : Form.INFLATED;
        long length = form == Form.GZIP ? GzipFrame.size(entry) : entry.size();
        String tag = "\"%08x-%x%s\"".formatted(entry.crc32(), entry.size(), form == Form.GZIP ? "-gzip" : "");
        HttpField type = MediaTypes.of(entry.path());
        boolean stored = form == Form.STORED;
        return new Representation(
                entry,
                form,
                form == Form.GZIP
                        ? Sendable.of(type, length, stored, tag, RESOURCE_POLICY, GZIP_CODING)
                        : Sendable.of(type, length, stored, tag, RESOURCE_POLICY));
    }

    long length() {
        return sendable.length();
    }
}
