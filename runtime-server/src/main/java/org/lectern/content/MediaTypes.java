package org.lectern.content;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * The {@code Content-Type} of a file, by the end of its name. A fixed table: the same on every machine.
 *
 * <p>No charset is sent with HTML, XML, CSS and JavaScript. One sent here would overrule the one that the file or the page
 * that loads it declares, and older courses are pages in windows-1252 with scripts to match. Without it the browser
 * does what it did on the author's machine. Plain text can declare nothing, so UTF-8 is said for it.
 */
final class MediaTypes {
    private static final HttpField UNKNOWN = field("application/octet-stream");

    private static final Map<String, HttpField> BY_EXTENSION = table(
            "text/html: html htm shtml",
            "application/xhtml+xml: xhtml xht",
            "text/css: css",
            "text/javascript: js mjs cjs jsonp",
            "application/json: json map",
            "application/ld+json: jsonld",
            "application/manifest+json: webmanifest",
            "application/wasm: wasm",
            "application/xml: xml xsl xslt xsd rng",
            "application/xml-dtd: dtd",
            "text/plain; charset=utf-8: txt text log ini md properties",
            "text/csv; charset=utf-8: csv",
            "text/tab-separated-values; charset=utf-8: tsv",
            "text/vtt; charset=utf-8: vtt",
            "application/x-subrip: srt",
            "application/ttml+xml: ttml dfxp",
            "image/svg+xml: svg",
            "image/png: png",
            "image/apng: apng",
            "image/jpeg: jpg jpeg jpe jfif",
            "image/gif: gif",
            "image/webp: webp",
            "image/avif: avif",
            "image/bmp: bmp",
            "image/tiff: tif tiff",
            "image/vnd.microsoft.icon: ico cur",
            "audio/mpeg: mp3",
            "audio/mp4: m4a m4b",
            "audio/aac: aac",
            "audio/ogg: ogg oga opus",
            "audio/wav: wav",
            "audio/flac: flac",
            "audio/webm: weba",
            "audio/midi: mid midi",
            "audio/aiff: aiff aif",
            "video/mpeg: mpg mpeg",
            "video/x-matroska: mkv",
            "video/3gpp: 3gp",
            "video/mp4: mp4 m4v m4s",
            "video/webm: webm",
            "video/ogg: ogv",
            "video/quicktime: mov qt",
            "video/x-msvideo: avi",
            "video/x-ms-wmv: wmv",
            "video/x-flv: flv f4v",
            "video/mp2t: ts",
            "application/vnd.apple.mpegurl: m3u8",
            "application/dash+xml: mpd",
            "font/woff: woff",
            "font/woff2: woff2",
            "font/ttf: ttf",
            "font/otf: otf",
            "font/collection: ttc",
            "application/vnd.ms-fontobject: eot",
            "model/gltf+json: gltf",
            "model/gltf-binary: glb",
            "application/pdf: pdf",
            "application/rtf: rtf",
            "application/epub+zip: epub",
            "application/zip: zip",
            "application/gzip: gz",
            "application/msword: doc dot",
            "application/vnd.ms-excel: xls",
            "application/vnd.ms-powerpoint: ppt pps",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document: docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet: xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation: pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow: ppsx",
            "application/vnd.oasis.opendocument.text: odt",
            "application/vnd.oasis.opendocument.spreadsheet: ods",
            "application/vnd.oasis.opendocument.presentation: odp",
            "application/x-shockwave-flash: swf",
            "application/x-director: dcr dir dxr",
            "application/java-archive: jar");

    private MediaTypes() {}

    /** The ready field for a file of this name. */
    static HttpField of(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return UNKNOWN;
        }
        String extension = path.substring(dot + 1);
        return BY_EXTENSION.getOrDefault(extension.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    private static Map<String, HttpField> table(String... lines) {
        record Row(String extension, HttpField field) {}
        return Arrays.stream(lines)
                .flatMap(line -> {
                    int colon = line.lastIndexOf(": ");
                    HttpField field = field(line.substring(0, colon));
                    return Arrays.stream(line.substring(colon + 2).split(" ", -1))
                            .map(extension -> new Row(extension, field));
                })
                .collect(toUnmodifiableMap(Row::extension, Row::field));
    }

    private static HttpField field(String type) {
        return new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type);
    }
}
