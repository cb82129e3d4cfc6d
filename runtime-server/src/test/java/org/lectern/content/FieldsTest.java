package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a file beside its coding and ranges. */
class FieldsTest {
    static ServedPackages served;
    static UUID version;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        version = served.add(Map.of(
                "page.html", Samples.text("<p>page</p>"),
                "large.json", Samples.digits(1 << 20),
                "large.mp4", Samples.noise(1 << 20),
                "picture.png", Samples.noise(1000)));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "large.json", "large.mp4", "picture.png", "imsmanifest.xml"})
    void everyFileMayBeCachedForEverAndIsNotForOtherSites(String file) throws Exception {
        Reply reply = served.get(version, file);
        assertEquals(200, reply.status());
        assertEquals("public, max-age=31536000, immutable", reply.field("Cache-Control"));
        assertEquals("nosniff", reply.field("X-Content-Type-Options"));
        assertEquals("same-origin", reply.field("Cross-Origin-Resource-Policy"));
        assertEquals("strict-origin-when-cross-origin", reply.field("Referrer-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "large.json", "large.mp4", "picture.png", "missing.html"})
    void headSaysWhatGetSays(String file) throws Exception {
        for (String accept : new String[] {"gzip", "identity"}) {
            String target = served.path(version, file);
            Reply head = served.request("HEAD", target, "Accept-Encoding: " + accept);
            Reply get = served.request("GET", target, "Accept-Encoding: " + accept);
            assertEquals(0, head.body().length);
            assertEquals(get.status(), head.status());
            head.fields().remove("Date");
            get.fields().remove("Date");
            assertEquals(get.fields(), head.fields());
        }
    }

    @Test
    void cookiesAreNeitherReadNorSet() throws Exception {
        Reply plain = served.get(version, "page.html");
        Reply withCookie = served.get(version, "page.html", "Cookie: session=abc");
        assertNull(withCookie.field("Set-Cookie"));
        assertEquals("Accept-Encoding", withCookie.field("Vary"));
        assertEquals(plain.text(), withCookie.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.html      | text/html
            INDEX.HTM       | text/html
            a.xhtml         | application/xhtml+xml
            style.css       | text/css
            app.js          | text/javascript
            app.min.js      | text/javascript
            module.mjs      | text/javascript
            course.json     | application/json
            app.js.map      | application/json
            lib.wasm        | application/wasm
            imsmanifest.xml | application/xml
            adlcp.xsd       | application/xml
            old.dtd         | application/xml-dtd
            read.me.txt     | text/plain; charset=utf-8
            table.csv       | text/csv; charset=utf-8
            captions.vtt    | text/vtt; charset=utf-8
            captions.srt    | application/x-subrip
            a.svg           | image/svg+xml
            a.png           | image/png
            a.jpg           | image/jpeg
            a.JPEG          | image/jpeg
            a.gif           | image/gif
            a.webp          | image/webp
            a.avif          | image/avif
            a.ico           | image/vnd.microsoft.icon
            a.mp3           | audio/mpeg
            a.m4a           | audio/mp4
            a.ogg           | audio/ogg
            a.wav           | audio/wav
            a.mp4           | video/mp4
            a.m4v           | video/mp4
            a.webm          | video/webm
            a.woff          | font/woff
            a.woff2         | font/woff2
            a.ttf           | font/ttf
            a.otf           | font/otf
            a.eot           | application/vnd.ms-fontobject
            a.pdf           | application/pdf
            a.swf           | application/x-shockwave-flash
            a.zip           | application/zip
            a.docx          | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            a.unheard-of    | application/octet-stream
            html            | application/octet-stream
            folder.js/data  | application/octet-stream
            trailing.       | application/octet-stream
            """)
    void theNameTellsTheMediaType(String file, String type) throws Exception {
        UUID other = served.add(file.equals("imsmanifest.xml") ? Map.of() : Map.of(file, Samples.text("x")));
        assertEquals(type, served.get(other, file).field("Content-Type"));
    }
}
