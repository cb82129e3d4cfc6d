package org.lectern.runtime.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void scorm12IsSortedByWhereItIsKept() {
        var changes = Changes.of(
                Scorm.SCORM_12,
                Map.of(
                        "cmi.suspend_data", "s",
                        "cmi.core.lesson_location", "p3",
                        "cmi.core.session_time", "00:01:00",
                        "cmi.core.lesson_status", "incomplete",
                        "cmi.interactions.0.id", "q1",
                        "cmi.interactions.0.correct_responses.0.pattern", "a",
                        "cmi.interactions.12.result", "wrong",
                        "cmi.location", "of the other standard"));
        assertEquals("s", changes.suspendData());
        assertEquals("p3", changes.location());
        assertEquals("00:01:00", changes.sessionTime());
        assertEquals(
                Map.of("0.id", "q1", "0.correct_responses.0.pattern", "a", "12.result", "wrong"),
                changes.interactions());
        assertEquals(
                Map.of("cmi.core.lesson_status", "incomplete", "cmi.location", "of the other standard"),
                changes.rest());
    }

    @Test
    void aNavigationRequestIsNotKept() {
        var changes = Changes.of(Scorm.SCORM_2004, Map.of("adl.nav.request", "continue", "cmi.exit", "suspend"));
        assertEquals(Map.of("cmi.exit", "suspend"), changes.rest());
    }

    @Test
    void whatIsEmptiedIsAChange() {
        var changes = Changes.of(Scorm.SCORM_2004, Map.of("cmi.location", "", "cmi.suspend_data", ""));
        assertEquals("", changes.location());
        assertEquals("", changes.suspendData());
        assertNull(changes.sessionTime());
    }
}
