package org.lectern.conformance;

import java.util.List;

/** How a case went. */
record CaseResult(String id, String family, List<StepResult> steps) {
    /** @param problems none if it passed */
    record StepResult(String key, List<String> problems) {
        boolean passed() {
            return problems.isEmpty();
        }
    }

    boolean passed() {
        return steps.stream().allMatch(StepResult::passed);
    }
}
