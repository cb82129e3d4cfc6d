package org.lectern.packages.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.packages.manifest.binding.TextElement;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;

/** Reads {@code adlnav:hideLMSUI} (SCORM 2004 CAM, presentation and navigation). */
final class HiddenControls {
    private static final Set<String> KNOWN =
            Set.of("previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll");

    private HiddenControls() {}

    static List<String> read(List<TextElement> elements, String item, Report report) {
        List<String> hidden = new ArrayList<>();
        for (TextElement element : elements) {
            String text = element.text();
            if (text != null && KNOWN.contains(text)) {
                hidden.add(text);
            } else {
                report.add(
                        "HIDDEN_CONTROL_UNKNOWN",
                        "There is no control " + Report.quote(text) + " that could be hidden.",
                        new Place(element.line(), "item", item));
            }
        }
        return hidden;
    }
}
