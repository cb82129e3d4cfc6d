package org.lectern.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a run comes to: a line for each step that failed, and how many cases passed, by family and in all. */
final class Report {
    private static final int SHOWN = 3;

    private final List<CaseResult> results = new ArrayList<>();

    void add(CaseResult result) {
        results.add(result);
    }

    /** The steps of a case that failed, a line each. */
    static List<String> failures(CaseResult result) {
        return result.steps().stream()
                .filter(step -> !step.passed())
                .map(step -> result.id() + " " + step.key() + ": " + brief(step.problems()))
                .toList();
    }

    private static String brief(List<String> problems) {
        var shown = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
        return problems.size() > SHOWN ? shown + "; and " + (problems.size() - SHOWN) + " more" : shown;
    }

    /** The steps that failed in any of them, a line each. */
    List<String> failures() {
        return results.stream().flatMap(result -> failures(result).stream()).toList();
    }

    /** The counts: by family, of steps, and last of cases: {@code N passed, N failed}. */
    List<String> summary() {
        var families = new LinkedHashMap<String, List<CaseResult>>();
        results.forEach(result -> families.computeIfAbsent(result.family(), name -> new ArrayList<>())
                .add(result));
        var lines = new ArrayList<String>();
        families.forEach((family, own) -> lines.add(family + ": " + cases(own) + " (steps: " + steps(own) + ")"));
        lines.add("steps: " + steps(results));
        lines.add(cases(results));
        return lines;
    }

    private static String cases(List<CaseResult> results) {
        var passed = results.stream().filter(CaseResult::passed).count();
        return passed + " passed, " + (results.size() - passed) + " failed";
    }

    private static String steps(List<CaseResult> results) {
        var all = results.stream().flatMap(result -> result.steps().stream()).toList();
        var passed = all.stream().filter(CaseResult.StepResult::passed).count();
        return passed + " passed, " + (all.size() - passed) + " failed";
    }
}
