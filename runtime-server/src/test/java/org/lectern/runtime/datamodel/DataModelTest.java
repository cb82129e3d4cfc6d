package org.lectern.runtime.datamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataModelTest {
    private static final DataModel SCORM_2004 = DataModel.scorm2004(Edition.FOURTH);
    private static final Map<String, String> NOTHING = Map.of();

    @ParameterizedTest
    @CsvSource(
            value = {
                "cmi.core.lesson_status, completed, 0",
                "cmi.core.lesson_status, banana, 405",
                "cmi.core.lesson_status, not attempted, 405",
                "cmi.core.score.raw, 101, 405",
                "cmi.core.score.raw, '', 0",
                "cmi.core.student_id, x, 403",
                "cmi.core._children, x, 402",
                "cmi.core, x, 201",
                "cmi.invented, x, 201",
                "cmi.interactions.7.student_response, anything, 0",
                "'', x, 201",
            })
    void scorm12(String element, String value, int code) {
        assertEquals(code, code(DataModel.scorm12().check(element, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "cmi.score.scaled, 1, 0",
        "cmi.score.scaled, 1.1, 407",
        "cmi.score.scaled, x, 406",
        "cmi.learner_id, x, 404",
        "cmi.objectives._count, 1, 404",
        "cmi.objectives, x, 401",
        "cmi.objectives.5.id, x, 0",
        "cmi.interactions.0.learner_response, 'a b', 0",
        "adl.nav.request, {target=a}jump, 0",
        "adl.data.0.store, x, 0",
        "'', x, 351",
    })
    void scorm2004(String element, String value, int code) {
        assertEquals(code, code(SCORM_2004.check(element, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ude00\ude00"})
    void whatNobodyCanKeepIsOfTheWrongType(String value) {
        assertEquals(406, code(SCORM_2004.check("cmi.suspend_data", value)));
        assertEquals(405, code(DataModel.scorm12().check("cmi.suspend_data", value)));
    }

    @Test
    void editionsDiffer() {
        var second = DataModel.scorm2004(Edition.SECOND);
        assertEquals(406, code(second.check("adl.nav.request", "{target=a}jump")));
        assertEquals(401, code(second.check("adl.data.0.store", "x")));
        assertEquals(406, code(second.check("cmi.suspend_data", "x".repeat(64_001))));
        assertEquals(0, code(SCORM_2004.check("cmi.suspend_data", "x".repeat(64_001))));
    }

    @Test
    void aViolationNamesTheElement() {
        assertEquals(
                Optional.of(new Violation("cmi.exit", 406, "Data model element type mismatch")),
                SCORM_2004.check("cmi.exit", "never"));
    }

    @Test
    void theFirstViolationCounts() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("cmi.location", "p1");
        changes.put("cmi.score.raw", "x");
        changes.put("cmi.invented", "x");
        assertEquals("cmi.score.raw", SCORM_2004.validate(changes).orElseThrow().element());
    }

    @Test
    void aTypeAmongTheChangesDecidesTheResponse() {
        var response = Map.of("cmi.interactions.3.type", "numeric", "cmi.interactions.3.learner_response", "a b");
        assertEquals(406, code(SCORM_2004.validate(response)));
    }

    @Test
    void recordsWithoutGapsAreOrderedWhateverTheOrderOfTheMap() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("cmi.objectives.2.id", "c");
        changes.put("cmi.objectives.1.id", "b");
        assertEquals(351, code(SCORM_2004.validate(changes, NOTHING, NOTHING)));
        assertEquals(0, code(SCORM_2004.validate(changes, Map.of("cmi.objectives.0.id", "a"), NOTHING)));
    }

    @Test
    void dependenciesAreMetByWhatIsKnown() {
        var changes = Map.of("cmi.interactions.0.learner_response", "true");
        var known = Map.of("cmi.interactions.0.id", "q", "cmi.interactions.0.type", "true-false");
        assertEquals(408, code(SCORM_2004.validate(changes, Map.of("cmi.interactions.0.id", "q"), NOTHING)));
        assertEquals(0, code(SCORM_2004.validate(changes, known, NOTHING)));
    }

    /** Content may exchange two values between commits, which no order of single steps would allow. */
    @Test
    void onlyTheStateAfterTheChangesMustBeUnique() {
        var known = Map.of(
                "cmi.interactions.0.id", "q",
                "cmi.interactions.0.objectives.0.id", "a",
                "cmi.interactions.0.objectives.1.id", "b");
        var exchanged = Map.of("cmi.interactions.0.objectives.0.id", "b", "cmi.interactions.0.objectives.1.id", "a");
        assertEquals(0, code(SCORM_2004.validate(exchanged, known, NOTHING)));
        assertEquals(351, code(SCORM_2004.validate(Map.of("cmi.interactions.0.objectives.1.id", "a"), known, NOTHING)));
    }

    @Test
    void anObjectiveKeepsItsId() {
        assertEquals(
                351,
                code(SCORM_2004.validate(
                        Map.of("cmi.objectives.0.id", "b"), Map.of("cmi.objectives.0.id", "a"), NOTHING)));
    }

    @Test
    void theManifestDecidesTheAccessToASharedStore() {
        var known = Map.of("adl.data.0.id", "shared");
        var change = Map.of("adl.data.0.store", "x");
        assertEquals(0, code(SCORM_2004.validate(change, known, NOTHING)));
        assertEquals(404, code(SCORM_2004.validate(change, known, Map.of("adl.data.0.store", "r"))));
        assertEquals(351, code(SCORM_2004.validate(Map.of("adl.data.1.store", "x"), known, NOTHING)));
    }

    @Test
    void mergingDropsResponsesThatTheNewTypeCannotHave() {
        var known = Map.of(
                "cmi.interactions.0.id", "q",
                "cmi.interactions.0.type", "other",
                "cmi.interactions.0.learner_response", "two words",
                "cmi.interactions.0.correct_responses.0.pattern", "1[:]2");
        var changes = Map.of("cmi.interactions.0.type", "numeric");
        assertEquals(
                Map.of(
                        "cmi.interactions.0.id", "q",
                        "cmi.interactions.0.type", "numeric",
                        "cmi.interactions.0.correct_responses.0.pattern", "1[:]2"),
                SCORM_2004.merge(known, changes));
        assertEquals(0, code(SCORM_2004.validate(changes, known, NOTHING)));
    }

    /** Values come from outside: neither their length nor their nesting may cost more than their size. */
    @Test
    void longValuesAreCheckedWithoutRecursion() {
        assertEquals(0, code(SCORM_2004.check("cmi.objectives.0.id", "a".repeat(16_000))));
        assertEquals(406, code(SCORM_2004.check("cmi.objectives.0.id", "%4a".repeat(5_000) + "%")));
        assertEquals(406, code(SCORM_2004.check("cmi.session_time", "P" + "1".repeat(200_000))));
        assertEquals(406, code(SCORM_2004.check("cmi.score.raw", "1".repeat(200_000) + "x")));
        assertEquals(0, code(SCORM_2004.check("cmi.objectives.999999999.id", "a")));
        assertEquals(0, code(SCORM_2004.check("cmi.objectives.999999999999.id", "a")));
        assertEquals(351, code(SCORM_2004.validate(Map.of("cmi.objectives.999999999999.id", "a"), NOTHING, NOTHING)));
    }

    @Test
    void manyRecordsAreCheckedInOneCommit() {
        var changes = new LinkedHashMap<String, String>();
        for (int i = 0; i < 20_000; i++) {
            changes.put("cmi.objectives." + i + ".id", "id" + i);
            changes.put("cmi.interactions." + i + ".id", "q");
            changes.put("cmi.interactions." + i + ".type", "choice");
            changes.put("cmi.interactions." + i + ".learner_response", "a");
        }
        assertEquals(0, code(SCORM_2004.validate(changes, NOTHING, NOTHING)));
        var merged = SCORM_2004.merge(NOTHING, changes);
        changes.replaceAll((element, value) -> element.endsWith(".type") ? "numeric" : value);
        changes.keySet().removeIf(element -> !element.endsWith(".type"));
        assertEquals(60_000, SCORM_2004.merge(merged, changes).size());
    }

    private static int code(Optional<Violation> violation) {
        return violation.map(Violation::errorCode).orElse(0);
    }
}
