package org.lectern.packages.sequencing;

import java.util.List;

/** The sequencing rules of an activity (SN 3.4), each kind in the manifest's order. */
public record SequencingRules(
        List<SequencingRule> preConditions, List<SequencingRule> exitConditions, List<SequencingRule> postConditions) {
    public static final SequencingRules NONE = new SequencingRules(List.of(), List.of(), List.of());

    public SequencingRules {
        preConditions = List.copyOf(preConditions);
        exitConditions = List.copyOf(exitConditions);
        postConditions = List.copyOf(postConditions);
    }
}
