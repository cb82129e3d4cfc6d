package org.lectern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The project's sample courses that are committed to. */
enum SampleCourse {
    /** Eight items, no sequencing. */
    HAND_HYGIENE_SCORM12(Vocabulary.SCORM_12),
    /** Four lectures, with sequencing. */
    SAFE_SLEEP_SCORM2004(Vocabulary.SCORM_2004);

    private final Vocabulary vocabulary;

    SampleCourse(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What its content says. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Its package, as a file. */
    Path writeTo(WorkFolder folder) throws IOException {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".zip";
        Path zip = folder.path().resolve(name);
        try (var sample = SampleCourse.class.getResourceAsStream("/samples/" + name)) {
            Files.copy(sample, zip);
        }
        return zip;
    }
}
