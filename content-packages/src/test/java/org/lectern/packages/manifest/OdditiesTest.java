package org.lectern.packages.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.packages.manifest.Course.scorm12;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.packages.Oddity;

/** What is tolerated: each row spoils a valid course in one way, and names all that is reported, with the place. */
class OdditiesTest {
    static Stream<OddityRow> rows() {
        return Stream.of(
                        XmlOddityRows.xml(),
                        XmlOddityRows.names(),
                        XmlOddityRows.metadata(),
                        StructureOddityRows.structure(),
                        FileOddityRows.files(),
                        ValueOddityRows.values())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isToleratedAndReported(OddityRow row) throws Exception {
        ManifestReading reading = row.course().read();
        List<String> found = reading.oddities().stream()
                .map(oddity -> oddity.code() + ' ' + oddity.place().replaceFirst("(?i)^.*imsmanifest\\.xml", ""))
                .map(String::strip)
                .toList();
        assertEquals(row.expected(), found);
        assertTrue(Course.launches(reading.manifest()).stream().anyMatch(launch -> !launch.missing()));
    }

    @Test
    void listsTwentyOfAKindAndCountsTheRest() throws Exception {
        StringBuilder files = new StringBuilder();
        IntStream.range(0, 57)
                .forEach(i -> files.append("<file href=\"").append(i).append(".css\"/>"));
        List<Oddity> oddities =
                scorm12().edit("</resource>", files + "</resource>").read().oddities();
        assertEquals(21, oddities.size());
        assertTrue(oddities.stream().allMatch(oddity -> oddity.code().equals("FILE_MISSING")));
        assertEquals("37 more of this kind are not listed.", oddities.get(20).message());
    }
}
