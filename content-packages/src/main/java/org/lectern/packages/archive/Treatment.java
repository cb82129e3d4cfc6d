package org.lectern.packages.archive;

import java.util.Locale;
import java.util.Set;

/** What becomes of an entry's bytes when an archive is rewritten for serving. */
enum Treatment {
    /** Copied as they lie. */
    COPY,
    /** Unpacked, so that a browser can seek in them and the server can send a region of the file. */
    STORE,
    /** Compressed, so that they can be sent as they lie to browsers that accept gzip. */
    DEFLATE;

    /** Below this, in bytes, compressing gains less than its headers cost. */
    static final long WORTH_DEFLATING_FROM = 1024;

    /** Above this, in bytes, no browser waits for it anyway, and its compressed size might need Zip64. */
    static final long DEFLATED_UP_TO = 1L << 31;

    /** Media that browsers seek in, and formats that are compressed in themselves. */
    private static final Set<String> STORED = Set.of(
            // video
            "mp4",
            "m4v",
            "mov",
            "webm",
            "ogv",
            "mpg",
            "mpeg",
            "avi",
            "mkv",
            "wmv",
            "flv",
            "f4v",
            "3gp",
            // audio
            "mp3",
            "m4a",
            "aac",
            "oga",
            "ogg",
            "opus",
            "wav",
            "flac",
            "wma",
            "weba",
            // images; bmp, tif, ico and svg compress well and are not among them
            "png",
            "apng",
            "jpg",
            "jpeg",
            "jpe",
            "jfif",
            "gif",
            "webp",
            "avif",
            "heic",
            "heif",
            "jxl",
            // fonts; ttf, otf and eot compress well
            "woff",
            "woff2",
            // documents and archives
            "pdf",
            "swf",
            "zip",
            "jar",
            "gz",
            "tgz",
            "bz2",
            "xz",
            "7z",
            "rar",
            "br",
            "zst",
            "docx",
            "xlsx",
            "pptx",
            "epub",
            "h5p");

    /** Text, and binary formats that compress like it. */
    private static final Set<String> DEFLATED = Set.of(
            "html",
            "htm",
            "xhtml",
            "shtml",
            "css",
            "js",
            "mjs",
            "cjs",
            "json",
            "map",
            "webmanifest",
            "xml",
            "xsd",
            "xsl",
            "xslt",
            "dtd",
            "rss",
            "txt",
            "csv",
            "tsv",
            "md",
            "vtt",
            "srt",
            "ttml",
            "smil",
            "svg",
            "rtf",
            "tex",
            "yml",
            "yaml",
            "wasm",
            "ttf",
            "otf",
            "eot");

    static Treatment of(ArchiveEntry entry) {
        String extension = extension(entry.path());
        boolean stored = entry.compression() == Compression.STORED;
        if (!stored && STORED.contains(extension)) {
            return STORE;
        }
        boolean worthwhile = entry.size() > WORTH_DEFLATING_FROM && entry.size() < DEFLATED_UP_TO;
        return stored && worthwhile && DEFLATED.contains(extension) ? DEFLATE : COPY;
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
