package org.lectern.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.conformance.ConformanceCase.Call;
import org.lectern.conformance.ConformanceCase.Step;

/**
 * Stands in for deliveries that a case names but whose script its folder leaves out ({@code DMI} has only its first part):
 * what a later step expects to read from shared data stores, the activity between has to have written.
 */
final class MissingPart {
    private static final Pattern STORE = Pattern.compile("adl\\.data\\.&([^&]+)&\\.store");

    private MissingPart() {}

    /** The calls of content that leaves the stores as this step finds them. */
    static List<Call> before(Step step) {
        var calls = new ArrayList<Call>();
        calls.add(new Call("Initialize", List.of(""), "true", "0", ""));
        for (var call : step.calls()) {
            if (call.method().equals("GetValue")
                    && STORE.matcher(call.element()).matches()
                    && call.code().equals("0")) {
                calls.add(new Call("SetValue", List.of(call.element(), call.expected()), "true", "0", ""));
            }
        }
        return calls;
    }
}
