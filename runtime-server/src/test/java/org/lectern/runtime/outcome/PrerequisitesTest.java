package org.lectern.runtime.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrerequisitesTest {
    private static final Map<String, LessonStatus> STATUSES = Map.of(
            "done", LessonStatus.COMPLETED,
            "won", LessonStatus.PASSED,
            "lost", LessonStatus.FAILED,
            "begun", LessonStatus.INCOMPLETE,
            "ITEM-new.1", LessonStatus.NOT_ATTEMPTED);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "done;",
                "begun; begun",
                "done & won;",
                "done&begun&ITEM-new.1; begun ITEM-new.1",
                "begun | won;",
                "begun | lost; begun lost",
                "begun & won | done;",
                "begun & (won | done); begun",
                "~begun;",
                "~(begun | lost);",
                "lost = \"failed\";",
                "lost=f;",
                "begun = \"passed\"; begun",
                "begun <> \"passed\";",
                "2*{done,won,begun};",
                "2*{done, lost, begun}; lost begun",
                "unknown;",
                "begun &;",
                "begun won;",
                "((begun;",
                "' ';",
            })
    void tells(String script, String missing) {
        assertEquals(
                missing == null ? List.of() : List.of(missing.split(" ")),
                Prerequisites.missing(script, STATUSES::get));
    }
}
