package org.lectern.content;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Which paths lead to a file. Asked of the server as it runs, which refuses what is odd elsewhere. */
class PathTest {
    static ServedPackages served;
    static UUID version;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = new ServedPackages(folder);
        version = served.add(Map.ofEntries(
                entry("shared/Launch Page.html", Samples.text("space")),
                entry("a+b.html", Samples.text("plus")),
                entry("100%25.html", Samples.text("percent")),
                entry("100% safe.html", Samples.text("safe")),
                entry("50%.html", Samples.text("half")),
                entry("semi;colon=1.html", Samples.text("semicolon")),
                entry("photo[1].jpg", Samples.text("brackets")),
                entry("a|b{c}^`.png", Samples.text("bar")),
                entry("Übung/caf\u00e9.html", Samples.text("composed")),
                entry("cafe\u0301s.html", Samples.text("decomposed")),
                entry("日本.html", Samples.text("japanese")),
                entry("Case.html", Samples.text("upper")),
                entry("case.htm", Samples.text("lower"))));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shared/Launch%20Page.html                | space
            shared/Launch%20Page.html?content=a/../b | space
            shared%2FLaunch%20Page.html              | space
            shared%2fLaunch%20Page.html              | space
            sh%61red/Launch%20Page.html              | space
            a+b.html                                 | plus
            a%2Bb.html                               | plus
            a%2bb.html                               | plus
            100%2525.html                            | percent
            100%25%20safe.html                       | safe
            50%25.html                               | half
            photo[1].jpg                             | brackets
            photo%5B1%5D.jpg                         | brackets
            a%7Cb{c}^`.png                           | bar
            %DCbung/caf%E9.html                      | composed
            %C3%9Cbung/caf%E9.html                   | composed
            semi;colon=1.html                        | semicolon
            semi%3Bcolon=1.html                      | semicolon
            %C3%9Cbung/caf%C3%A9.html                | composed
            %c3%9cbung/cafe%cc%81.html               | composed
            caf%C3%A9s.html                          | decomposed
            %E6%97%A5%E6%9C%AC.html                  | japanese
            日本.html                                 | japanese
            Case.html                                | upper
            case.html                                | upper
            CASE.HTML                                | upper
            CASE.HTM                                 | lower
            SHARED/launch%20page.HTML                | space
            %C3%BCBUNG/CAF%C3%89.html                | composed
            shared//Launch%20Page.html               | space
            //shared///Launch%20Page.html            | space
            %2FCase.html                             | upper
            """)
    void aNameIsDecodedOnceAndFoundAsWindowsWould(String path, String content) throws Exception {
        for (int i = 0; i < 2; i++) { // cold, then warm
            Reply reply = served.get(version, path);
            assertEquals(200, reply.status());
            assertEquals(content, reply.text());
        }
    }

    @Test
    void barsAreTakenAsBrowsersSendThem() throws Exception {
        assertEquals("bar", served.get(version, "a|b{c}^`.png").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.html",
                "shared",
                "shared/",
                "a%20b.html",
                "a b.html",
                "100%.html",
                "../imsmanifest.xml",
                "shared/../imsmanifest.xml",
                "./imsmanifest.xml",
                "shared/%2e%2e/imsmanifest.xml",
                "%2e%2e/%2e%2e/etc/passwd",
                "..%2f..%2f..%2fetc%2fpasswd",
                "..%5c..%5cimsmanifest.xml",
                "..\\imsmanifest.xml",
                "..;/imsmanifest.xml",
                "%252e%252e/imsmanifest.xml",
                "/..//imsmanifest.xml",
                "/",
                "//",
                "imsmanifest.xml/",
                "imsmanifest.xml%00",
                "imsmanifest.xml%00.html",
                "%00",
                "%",
                "%4",
                "%zz",
                "%E9.html",
                "%C3",
                "%ED%A0%80",
                "%C0%AE%C0%AE/imsmanifest.xml",
                "%u0041",
                ""
            })
    void whatIsNoNameInTheArchiveIsNotFound(String path) throws Exception {
        Reply reply = served.get(version, path);
        assertTrue(reply.status() == 404 || reply.status() == 400, path + ": " + reply.status());
        assertFalse(reply.text().contains("manifest"), path);
    }

    @Test
    void aRefusalIsTinyPlainAndNotCached() throws Exception {
        Reply reply = served.get(version, "missing.html");
        assertEquals(404, reply.status());
        assertEquals("Not Found\n", reply.text());
        assertEquals("text/plain; charset=utf-8", reply.field("Content-Type"));
        assertEquals("no-store", reply.field("Cache-Control"));
        assertEquals("nosniff", reply.field("X-Content-Type-Options"));
        assertEquals("10", reply.field("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/player//index.html", "/player%2Findex.html", "/media/a%2Fb", "/runtime/%25", "/a|b", "/%E9"})
    void otherAddressesCannotBeReadInTwoWays(String target) throws Exception {
        assertEquals(400, served.request("GET", target).status());
    }

    @Test
    void withoutAKeyOfThisServerNothingIsServed() throws Exception {
        int before = served.lookups.get();
        String genuine = served.path(version, "Case.html");
        String forged = new ContentKeys(Samples.noise(32)).issue(new ContentKey(UUID.randomUUID(), version));
        assertEquals(
                403, served.request("GET", "/content/" + forged + "/Case.html").status());
        assertEquals(
                "Forbidden\n",
                served.request("GET", "/content/" + forged + "/Case.html").text());
        assertEquals(
                403,
                served.request("GET", "/content/" + "A".repeat(64) + "/Case.html")
                        .status());
        assertEquals(
                403,
                served.request("GET", "/content/" + "/".repeat(64) + "/Case.html")
                        .status());
        assertEquals(
                403, served.request("HEAD", "/content/" + forged + "/Case.html").status());
        assertEquals(before, served.lookups.get());
        assertEquals(200, served.request("GET", genuine).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/content/", "/content/abc/Case.html", "/content//Case.html", "/content/x"})
    void aPathWithoutAWholeKeyIsNotFound(String target) throws Exception {
        assertEquals(404, served.request("GET", target).status());
    }

    @Test
    void aKeyWithoutAFileIsNotFound() throws Exception {
        String target = served.path(version, "");
        assertEquals(404, served.request("GET", target).status());
        assertEquals(
                404,
                served.request("GET", target.substring(0, target.length() - 1)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        Reply reply = served.request(method, served.path(version, "Case.html"), "Content-Length: 0");
        assertEquals(405, reply.status());
        assertEquals("GET, HEAD, OPTIONS", reply.field("Allow"));
        assertEquals("Method Not Allowed\n", reply.text());
    }

    @Test
    void optionsNamesTheMethodsAndInvitesNoOtherOrigin() throws Exception {
        Reply reply = served.request("OPTIONS", served.path(version, "Case.html"), "Origin: https://example.org");
        assertEquals(204, reply.status());
        assertEquals("GET, HEAD, OPTIONS", reply.field("Allow"));
        assertFalse(reply.fields().containsKey("Access-Control-Allow-Origin"));
        assertFalse(reply.fields().containsKey("Content-Length"));
        assertArrayEquals(new byte[0], reply.body());
    }

    @Test
    void otherPathsAreLeftToOtherHandlers() throws Exception {
        assertEquals(404, served.request("GET", "/player/").status());
        assertEquals(404, served.request("GET", "/contents").status());
        assertFalse(served.request("GET", "/player/").text().equals("Not Found\n"));
    }
}
