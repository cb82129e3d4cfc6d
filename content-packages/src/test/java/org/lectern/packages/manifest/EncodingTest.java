package org.lectern.packages.manifest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A title with an accent must survive every way of encoding a manifest, true or not to its declaration. */
class EncodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    record Row(String name, Course course, List<String> codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("UTF-8", course("UTF-8").encodedAs(UTF_8)),
                row("UTF-8 with a mark", course("UTF-8").encodedAs(UTF_8, 0xEF, 0xBB, 0xBF)),
                row(
                        "UTF-8 without a declaration",
                        course("UTF-8")
                                .edit("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "")
                                .encodedAs(UTF_8)),
                row("UTF-16, little end first", course("UTF-16").encodedAs(UTF_16LE, 0xFF, 0xFE)),
                row("UTF-16, big end first", course("UTF-16").encodedAs(UTF_16BE, 0xFE, 0xFF)),
                row("UTF-16, little end first, no mark", course("UTF-16").encodedAs(UTF_16LE)),
                row("UTF-16, big end first, no mark", course("UTF-16").encodedAs(UTF_16BE)),
                row("UTF-32", course("UTF-32").encodedAs(UTF_32LE, 0xFF, 0xFE, 0, 0)),
                row("Latin-1", course("ISO-8859-1").encodedAs(WINDOWS_1252)),
                row("windows-1252", course("windows-1252").encodedAs(WINDOWS_1252)),
                row("Latin-1 as UTF-8", course("UTF-8").encodedAs(WINDOWS_1252), "ENCODING_WRONG"),
                row("UTF-8 as UTF-16", course("utf-16").encodedAs(UTF_8), "ENCODING_WRONG"),
                row("UTF-16 as UTF-8", course("UTF-8").encodedAs(UTF_16LE, 0xFF, 0xFE), "ENCODING_WRONG"),
                row(
                        "UTF-8 with a mark as Latin-1",
                        course("ISO-8859-1").encodedAs(UTF_8, 0xEF, 0xBB, 0xBF),
                        "ENCODING_WRONG"),
                row("UTF-8 as something unknown", course("x-foo").encodedAs(UTF_8), "ENCODING_WRONG"),
                row("UTF-8 as something that is no name", course("-:_").encodedAs(UTF_8), "ENCODING_WRONG"));
    }

    private static Course course(String declared) {
        return Course.scorm12().edit("UTF-8", declared).edit("<title>Course", "<title>Pr\u00e9cis \u201ca\u201d");
    }

    private static Row row(String name, Course course, String... codes) {
        return new Row(name, course, List.of(codes));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isDecoded(Row row) throws Exception {
        ManifestReading reading = row.course.read();
        assertEquals("Pr\u00e9cis \u201ca\u201d", reading.manifest().title());
        assertEquals(row.codes, Course.codes(reading));
    }
}
