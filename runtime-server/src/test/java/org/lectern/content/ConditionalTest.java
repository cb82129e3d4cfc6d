package org.lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entity tags and what a client can ask with them: RFC 9110, sections 8.8.3 and 13. */
class ConditionalTest {
    static ServedPackages served;
    static UUID version;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        version = served.add(Map.of(
                "page.html", Samples.text("<p>one</p>"),
                "other.html", Samples.text("<p>two</p>"),
                "large.mp4", Samples.noise(1_000_000),
                "picture.png", Samples.noise(1000)));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void aTagIsStrongAndNamesContentAndCoding() throws Exception {
        String plain = served.get(version, "page.html").tag();
        String gzip = served.get(version, "page.html", "Accept-Encoding: gzip").tag();
        String other = served.get(version, "other.html").tag();
        assertTrue(plain.matches("\"[0-9a-f]{8}-a\""), plain);
        assertNotEquals(plain, gzip);
        assertNotEquals(plain, other);
        UUID again = served.add(Map.of("renamed.html", Samples.text("<p>one</p>")));
        assertEquals(plain, served.get(again, "renamed.html").tag());
    }

    /** TAG stands for the file's own tag. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAG                        | 304
            W/TAG                      | 304
            *                          | 304
            "a", TAG                   | 304
            "a",TAG,"b"                | 304
            "a,b", W/"c" , W/TAG       | 304
            "a"                        | 200
            a                          | 200
            ''                         | 200
            """)
    void aClientThatHasTheFileIsToldSo(String names, int status) throws Exception {
        for (String file : new String[] {"page.html", "picture.png", "large.mp4"}) {
            String tag = served.get(version, file).tag();
            Reply reply = served.get(version, file, "If-None-Match: " + names.replace("TAG", tag));
            assertEquals(status, reply.status(), file);
        }
    }

    @Test
    void severalFieldsAreOneList() throws Exception {
        String tag = served.get(version, "page.html").tag();
        Reply reply = served.get(version, "page.html", "If-None-Match: \"a\"", "If-None-Match: " + tag);
        assertEquals(304, reply.status());
    }

    @Test
    void notModifiedCarriesWhatACacheUpdatesAndNoMore() throws Exception {
        String tag = served.get(version, "page.html", "Accept-Encoding: gzip").tag();
        Reply page = served.get(version, "page.html", "Accept-Encoding: gzip", "If-None-Match: " + tag);
        assertEquals(304, page.status());
        assertEquals(tag, page.tag());
        assertEquals("public, max-age=31536000, immutable", page.field("Cache-Control"));
        assertEquals("Accept-Encoding", page.field("Vary"));
        assertEquals(0, page.body().length);
        Set<String> names = new TreeSet<>(page.fields().keySet());
        names.removeAll(Set.of("Connection", "Date", "Server"));
        assertEquals(Set.of("ETag", "Cache-Control", "Vary"), names);

        Reply picture = served.get(version, "picture.png", "If-None-Match: *");
        assertFalse(picture.fields().containsKey("Vary"));
    }

    @Test
    void oneCodingsTagDoesNotVouchForTheOther() throws Exception {
        String plain = served.get(version, "page.html").tag();
        Reply reply = served.get(version, "page.html", "Accept-Encoding: gzip", "If-None-Match: " + plain);
        assertEquals(200, reply.status());
    }

    @Test
    void notModifiedComesBeforeRangesAndAlsoForHead() throws Exception {
        Reply range = served.get(version, "picture.png", "If-None-Match: *", "Range: bytes=0-1");
        assertEquals(304, range.status());
        Reply head = served.request("HEAD", served.path(version, "picture.png"), "If-None-Match: *");
        assertEquals(304, head.status());
    }

    @Test
    void ifMatchIsHeldToTheLetter() throws Exception {
        String tag = served.get(version, "picture.png").tag();
        assertEquals(200, served.get(version, "picture.png", "If-Match: " + tag).status());
        assertEquals(200, served.get(version, "picture.png", "If-Match: *").status());
        assertEquals(
                412, served.get(version, "picture.png", "If-Match: W/" + tag).status());
        assertEquals(412, served.get(version, "picture.png", "If-Match: \"a\"").status());
    }

    @Test
    void datesAreIgnoredSinceFilesHaveNone() throws Exception {
        Reply reply = served.get(version, "page.html", "If-Modified-Since: Wed, 21 Oct 2099 07:28:00 GMT");
        assertEquals(200, reply.status());
        assertFalse(reply.fields().containsKey("Last-Modified"));
    }
}
