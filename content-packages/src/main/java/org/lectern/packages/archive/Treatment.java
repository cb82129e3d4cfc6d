package org.lectern.packages.archive;

import java.util.List;
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

    private static final Set<String> VIDEO =
            extensions("mp4 m4v mov webm ogv mpg mpeg avi mkv wmv flv f4v 3gp qt ts m4s");
    private static final Set<String> AUDIO =
            extensions("mp3 m4a aac oga ogg opus wav flac wma weba m4b mid midi aiff aif");
    /** Without bmp, tif, ico and svg, which compress well. */
    private static final Set<String> IMAGES = extensions("png apng jpg jpeg jpe jfif gif webp avif heic heif jxl");
    /** Without ttf, otf and eot, which compress well. */
    private static final Set<String> FONTS = extensions("woff woff2");

    private static final Set<String> DOCUMENTS_AND_ARCHIVES =
            extensions("pdf swf zip jar gz tgz bz2 xz 7z rar br zst docx xlsx pptx epub h5p");

    /** Text, and binary formats that compress like it. */
    private static final Set<String> TEXT_LIKE =
            extensions("html htm xhtml shtml css js mjs cjs json map webmanifest xml"
                    + " xsd xsl xslt dtd rss txt csv tsv md vtt srt ttml smil svg rtf tex yml yaml wasm ttf otf eot");

    private static final List<Set<String>> STORED = List.of(VIDEO, AUDIO, IMAGES, FONTS, DOCUMENTS_AND_ARCHIVES);

    static Treatment of(ArchiveEntry entry) {
        String extension = extension(entry.path());
        boolean stored = entry.compression() == Compression.STORED;
        if (!stored && STORED.stream().anyMatch(set -> set.contains(extension))) {
            return STORE;
        }
        boolean worthwhile = entry.size() > WORTH_DEFLATING_FROM && entry.size() < DEFLATED_UP_TO;
        return stored && worthwhile && TEXT_LIKE.contains(extension) ? DEFLATE : COPY;
    }

    private static Set<String> extensions(String separatedBySpaces) {
        return Set.of(separatedBySpaces.split(" "));
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
