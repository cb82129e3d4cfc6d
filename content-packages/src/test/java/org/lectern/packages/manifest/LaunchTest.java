package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.manifest.Course.scorm12;
import static org.lectern.packages.manifest.Course.scorm2004;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From href, bases and parameters to a file and a URL. */
class LaunchTest {
    @ParameterizedTest(name = "{0} is {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // href                  | file in the package | path               | url
                "index.html              | index.html          | index.html         | index.html",
                "./a//b/../index.html    | a/index.html        | a/index.html       | a/index.html",
                "a.html?x=1&amp;y=2#p    | a.html              | a.html             | a.html?x=1&y=2#p",
                "a.html#/x?y             | a.html              | a.html             | a.html#/x?y",
                "a%20b.html              | a b.html            | a b.html           | a%20b.html",
                "a b.html                | a b.html            | a b.html           | a%20b.html",
                "caf%C3%A9.html          | café.html           | café.html          | caf%C3%A9.html",
                "caf%E9.html             | café.html           | café.html          | caf%C3%A9.html",
                "café.html               | café.html           | café.html          | caf%C3%A9.html",
                "a+b.html                | a+b.html            | a+b.html           | a+b.html",
                "100%.html               | 100%.html           | 100%.html          | 100%25.html",
                "a%23b.html              | a#b.html            | a#b.html           | a%23b.html",
                "a%20b.html              | a%20b.html          | a%20b.html         | a%2520b.html",
                "c#/1.html               | c#/1.html           | c#/1.html          | c%23/1.html",
                "A.HTML                  | a.html              | a.html             | a.html",
                "dir\\a.html             | dir/a.html          | dir/a.html         | dir/a.html",
                "dir%5Ca.html            | dir/a.html          | dir/a.html         | dir/a.html",
                "/dir/a.html             | dir/a.html          | dir/a.html         | dir/a.html",
                "a.html?q=\u00e4 b        | a.html              | a.html             | a.html?q=%C3%A4%20b",
            })
    void isFoundByItsHref(String href, String file, String path, String url) throws Exception {
        Launch launch = launch(scorm12().href(href).with(file));
        assertEquals(path, launch.path());
        assertEquals(url, launch.url());
        assertFalse(launch.missing());
        assertFalse(launch.external());
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html       | x=1          | a.html?x=1",
                "a.html       | ?x=1         | a.html?x=1",
                "a.html       | &amp;x=1     | a.html?x=1",
                "a.html       | ?&amp;?x=1   | a.html?x=1",
                "a.html       | ''           | a.html",
                "a.html       | ?            | a.html",
                "a.html       | #p2          | a.html#p2",
                "a.html#p1    | #p2          | a.html#p1",
                "a.html?y=2   | ?x=1         | a.html?y=2&x=1",
                "a.html?y=2   | &amp;x=1     | a.html?y=2&x=1",
                "a.html?      | x=1          | a.html?x=1",
                "a.html#p1    | ?x=1         | a.html?x=1#p1",
                "a.html?y=2   | #p2          | a.html?y=2#p2",
                "a.html       | ?x=1#p2      | a.html?x=1#p2",
                "a.html       | ?x=a b&amp;z=%20&lt; | a.html?x=a%20b&z=%20%3C",
            })
    void parametersAreAdded(String href, String parameters, String url) throws Exception {
        Course course = scorm12()
                .href(href)
                .with("a.html")
                .edit("identifierref", "parameters=\"" + parameters + "\" identifierref");
        assertEquals(url, launch(course).url());
        assertEquals("a.html", launch(course).path());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // manifest  | resources | resource | file
                "a/          | b/        | c/       | a/b/c/index.html",
                "a/          | ''        | ''       | a/index.html",
                "''          | b/        | ''       | b/index.html",
                "''          | ''        | c/       | c/index.html",
                "''          | ''        | c%20d/   | c d/index.html",
                "a/b/        | ../       | c/       | a/c/index.html",
                "a           | ''        | ''       | a/index.html",
                "a/x.xml     | ''        | ''       | a/index.html",
                "''          | ''        | c\\d\\   | c/d/index.html",
            })
    void basesAreFollowed(String manifest, String resources, String resource, String file) throws Exception {
        Course course = scorm12()
                .edit("<manifest ", "<manifest xml:base=\"" + manifest + "\" ")
                .edit("<resources>", "<resources xml:base=\"" + resources + "\">")
                .edit("<resource ", "<resource xml:base=\"" + resource + "\" ")
                .without("index.html")
                .with(file);
        assertEquals(file, launch(course).path());
        assertEquals(List.of(), Course.codes(course.read()));
    }

    @ParameterizedTest(name = "{0} below {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a.html?x=1 | ''                     | https://example.org/a.html?x=1&p=2",
                "HTTP://example.org:8080/a b    | ''                     | HTTP://example.org:8080/a%20b?p=2",
                "//example.org/a.html           | ''                     | //example.org/a.html?p=2",
                "a.html#x                       | https://example.org/c/ | https://example.org/c/a.html?p=2#x",
                "a.html                         | https://example.org    | https://example.org/a.html?p=2",
            })
    void theWebIsExternal(String href, String base, String url) throws Exception {
        Course course = scorm12()
                .href(href)
                .edit("<resource ", "<resource xml:base=\"" + base + "\" ")
                .edit("identifierref", "parameters=\"p=2\" identifierref");
        Launch launch = launch(course);
        assertEquals(url, launch.url());
        assertEquals("", launch.path());
        assertTrue(launch.external());
        assertEquals(List.of(), Course.codes(course.read()));
    }

    @Test
    void aMissingFileKeepsItsLaunch() throws Exception {
        Manifest manifest = scorm12()
                .edit("</item>", "</item><item identifier=\"j\" identifierref=\"s\"/>")
                .edit("</resource>", "</resource><resource identifier=\"s\" href=\"a%20b.html\"/>")
                .manifest();
        Launch missing = Course.launches(manifest).get(1);
        assertEquals(new Launch("s", ScormType.ASSET, "a b.html", "a%20b.html", false, true), missing);
    }

    @Test
    void aManifestInAFolderMakesTheFolderTheRoot() throws Exception {
        Course course = scorm12()
                .put("my course/imsmanifest.xml", scorm12().bytes())
                .without("imsmanifest.xml")
                .without("index.html")
                .with("__MACOSX/my course/imsmanifest.xml", "my course/index.html");
        assertEquals("my course/index.html", launch(course).path());
        assertEquals("my%20course/index.html", launch(course).url());
        assertEquals(
                "my course/imsmanifest.xml", course.read().oddities().get(0).place());
    }

    @Test
    void aForgottenScormTypeMakesASinglePageASco() throws Exception {
        Course one = scorm12().edit(" adlcp:scormtype=\"sco\"", "");
        assertEquals(ScormType.SCO, launch(one).type());
        assertEquals(
                ScormType.SCO,
                launch(scorm2004().edit(" adlcp:scormType=\"sco\"", "")).type());
        String other = "</resource><resource identifier=\"s\" href=\"index.html\"/>";
        Course beside = one.edit("</resource>", other);
        assertEquals(ScormType.SCO, launch(beside).type(), "no item launches the other");
        Course two = beside.edit("</item>", "</item><item identifier=\"j\" identifierref=\"s\"/>");
        assertEquals(ScormType.ASSET, launch(two).type());
    }

    private static Launch launch(Course course) throws Exception {
        return Course.launches(course.manifest()).get(0);
    }
}
