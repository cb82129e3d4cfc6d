package org.lectern.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

/** A harness that finds no fault proves nothing: here each case has one, and this is what must be said of it. */
final class FaultyCases {
    private static final Map<String, List<String>> FAULTS = Map.of(
            "FAULTY-action",
            List.of("FAULTY-action 1V1: the outline offers no Third activity"),
            "FAULTY-call",
            List.of("FAULTY-call 1V1: call 1 GetValue(cmi.entry) gave \"ab-initio\" with 0, not \"resume\" with 0;"
                    + " call 2 SetValue(cmi.location, p3) gave \"true\" with 0, not \"true\" with 351"),
            "FAULTY-ending",
            List.of("FAULTY-ending 1V1: the session did not end"),
            "FAULTY-launch",
            List.of(
                    "FAULTY-launch 2V1: act 1 was launched instead of 2",
                    "FAULTY-launch 1V2: not reached, because 2V1: act 1 was launched instead of 2"),
            "FAULTY-question",
            List.of("FAULTY-question 1V1: previous.enabled should be answered yes;"
                    + " toc.enabled.selectable@Second activity should be answered no"));

    private FaultyCases() {}

    static void assertFound(Conformance conformance) {
        var report = conformance.play(Conformance.OWN_CASES.resolve("faulty"), List.of());
        assertEquals(
                FAULTS.keySet().stream()
                        .sorted()
                        .flatMap(id -> FAULTS.get(id).stream())
                        .toList(),
                report.failures());
        assertEquals(
                "0 passed, " + FAULTS.size() + " failed",
                report.summary().get(report.summary().size() - 1));
    }
}
